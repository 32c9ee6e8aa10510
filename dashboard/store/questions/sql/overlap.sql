-- How many events are in both of two selections.
WITH selected AS ({selected}),
selected_b AS ({selected_b})
SELECT count(*) AS event_count FROM selected JOIN selected_b USING (event_number)
