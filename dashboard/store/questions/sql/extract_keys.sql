-- Keys of the selected events in the order of every export: by first day, then by key.
WITH selected AS ({selected})
SELECT e.event_id
FROM selected AS s
JOIN events AS e USING (event_number)
ORDER BY e.start_date, event_number
