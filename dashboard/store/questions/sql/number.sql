-- How many events are selected, and nothing else.
WITH selected AS ({selected})
SELECT count(*) AS event_count FROM selected
