-- In how many of the selected events an organisation is recorded as funder, by theme; an event counts in each theme.
WITH selected AS ({selected})
SELECT paid.funder, link.theme, count(*) AS event_count
FROM selected AS s
JOIN event_funders AS paid ON paid.event_number = s.event_number
JOIN event_themes AS link ON link.event_number = s.event_number
GROUP BY paid.funder, link.theme
ORDER BY event_count DESC, funder, theme
