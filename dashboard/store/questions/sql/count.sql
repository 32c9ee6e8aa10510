-- Events by one or two dimensions; an event counts once for each different value it has.
WITH selected AS ({selected})
SELECT {keys}, {events} AS event_count
FROM selected AS s
{joins}
GROUP BY {keys_only}
ORDER BY event_count DESC, {keys_only}
