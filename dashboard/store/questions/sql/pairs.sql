-- How many of the selected events have two themes together; each pair once, in alphabetical order of codes.
WITH selected AS ({selected})
SELECT a.theme AS theme, b.theme AS other_theme, count(*) AS event_count
FROM selected AS s
JOIN event_themes AS a ON a.event_number = s.event_number
JOIN event_themes AS b ON b.event_number = s.event_number AND a.theme < b.theme
GROUP BY a.theme, b.theme
ORDER BY event_count DESC, theme, other_theme
