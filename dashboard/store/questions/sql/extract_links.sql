-- Links of some events to others and of others to them, by the first day of the other event.
SELECT e.event_id, link.kind, link.is_reverse, other.event_id AS other_event_id, other.title AS other_title,
       other.start_date AS other_start_date, other.end_date AS other_end_date,
       other.date_precision AS other_date_precision, link.article_id
FROM (
    SELECT event_number, other_event_number, kind, article_id, FALSE AS is_reverse FROM event_links
    UNION ALL
    SELECT other_event_number, event_number, kind, article_id, TRUE FROM event_links
) AS link
JOIN events AS e ON e.event_number = link.event_number
JOIN events AS other ON other.event_number = link.other_event_number
WHERE e.event_id IN ($event_ids)
ORDER BY e.event_number, other.start_date, other.event_number, link.kind
