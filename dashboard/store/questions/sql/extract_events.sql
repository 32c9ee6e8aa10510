-- The rows of some events, in the order of every export, with the names their keys stand for.
SELECT {columns}
FROM events AS e
WHERE e.event_id IN (SELECT unnest($event_ids))
ORDER BY e.start_date, event_number
