-- The selected events by conflict and country of venue, with where the country lies; an event counts in each of its
-- conflicts, of the chosen ones where any are. country_count is each country's events, each once. Only events with a
-- reported country.
WITH selected AS ({selected}),
met AS (SELECT country, count(*) AS country_count FROM selected GROUP BY country)
SELECT link.conflict, s.country, countries.venue_group AS venue, count(*) AS event_count, met.country_count
FROM selected AS s
JOIN event_conflicts AS link USING (event_number)
JOIN countries ON countries.country = s.country
JOIN met ON met.country = s.country
WHERE {chosen}
GROUP BY link.conflict, s.country, countries.venue_group, met.country_count
ORDER BY event_count DESC, link.conflict, s.country
