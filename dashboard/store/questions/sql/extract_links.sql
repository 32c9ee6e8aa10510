-- Links of some events to others and of others to them, by the first day of the other event.
SELECT e.event_id, link.kind, link.is_reverse, other.other_event_id, other.other_title, other.other_start_date,
       other.other_end_date, other.other_date_precision, link.article_id
FROM (
    SELECT event_number, other_event_number, kind, article_id, FALSE AS is_reverse FROM event_links
    UNION ALL
    SELECT other_event_number, event_number, kind, article_id, TRUE FROM event_links
) AS link
JOIN events AS e USING (event_number)
JOIN (
    SELECT event_number AS other_event_number, event_id AS other_event_id, title AS other_title,
           start_date AS other_start_date, end_date AS other_end_date, date_precision AS other_date_precision
    FROM events
) AS other USING (other_event_number)
WHERE {asked}
ORDER BY event_number, other.other_start_date, other_event_number, link.kind
