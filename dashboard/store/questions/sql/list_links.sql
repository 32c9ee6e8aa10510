-- Links from and to the selected events, each once as the register has it, by the first day of the event that is linked.
WITH selected AS ({selected})
SELECT e.event_id, e.title, link.kind AS link, other.event_id AS other_event_id, other.title AS other_title,
       link.article_id, a.url, a.publisher
FROM event_links AS link
JOIN events AS e ON e.event_number = link.event_number
JOIN events AS other ON other.event_number = link.other_event_number
LEFT JOIN articles AS a ON a.article_id = link.article_id
WHERE link.event_number IN (SELECT event_number FROM selected)
   OR link.other_event_number IN (SELECT event_number FROM selected)
ORDER BY e.start_date, e.event_number, other.start_date, other.event_number, link.kind
