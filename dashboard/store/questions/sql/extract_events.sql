-- The rows of some events, in the order of every export, with the names their keys stand for.
SELECT event_number, {columns}
FROM events AS e
WHERE {asked}
ORDER BY e.start_date, event_number
