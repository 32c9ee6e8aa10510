-- How many events are in both of two selections.
WITH selected AS ({selected}),
other AS ({other})
SELECT count(*) AS event_count FROM selected JOIN other USING (event_number)
