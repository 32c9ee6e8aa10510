-- The selected events by {by} and by where they met: in the region, in a neighbouring country, further away, online (only
-- where no country is reported); NULL where no venue is reported.
WITH selected AS ({selected})
SELECT
    {key} AS "{by}",
    CASE WHEN countries.venue_group IS NOT NULL THEN countries.venue_group
         WHEN s.mode = 'online' THEN 'online' END AS venue,
    count(*) AS event_count
FROM selected AS s
LEFT JOIN countries ON countries.country = s.country
{join}
WHERE {chosen}
GROUP BY {key}, venue
ORDER BY "{by}", event_count DESC, venue
