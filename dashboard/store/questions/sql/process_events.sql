-- All events of some processes, whatever else is filtered, with what tells the number of a round.
SELECT series, event_id, title, kind, start_date, end_date
FROM events
WHERE series IN ($series)
ORDER BY series, start_date, event_id
