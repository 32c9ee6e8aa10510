-- The selected events by conflict and country of venue, with where the country lies; an event counts in each of its
-- conflicts. Only events with a reported country.
WITH selected AS ({selected})
SELECT link.conflict, s.country, countries.venue_group AS venue, count(*) AS event_count
FROM selected AS s
JOIN event_conflicts AS link USING (event_number)
JOIN countries ON countries.country = s.country
GROUP BY link.conflict, s.country, countries.venue_group
ORDER BY event_count DESC, link.conflict, s.country
