-- The selected events that have a link.
WITH selected AS ({selected})
SELECT event_id
FROM selected
WHERE event_number IN (SELECT event_number FROM event_links)
    OR event_number IN (SELECT other_event_number FROM event_links)
