-- How many of the selected events each value of one filter would leave.
WITH selected AS ({selected})
SELECT {key} AS code, {events} AS event_count
FROM selected AS s
{join}
WHERE {key} IS NOT NULL AND {tests}
GROUP BY {key}
