-- Themes and conflicts that have enough events each, and none together.
WITH selected AS ({selected}),
theme_sizes AS (
    SELECT link.theme, count(*) AS theme_count
    FROM event_themes AS link JOIN selected USING (event_number)
    WHERE {themes}
    GROUP BY link.theme
),
conflict_sizes AS (
    SELECT link.conflict, count(*) AS conflict_count
    FROM event_conflicts AS link JOIN selected USING (event_number)
    WHERE {conflicts}
    GROUP BY link.conflict
),
together AS (
    SELECT DISTINCT theme, conflict
    FROM selected JOIN event_themes USING (event_number) JOIN event_conflicts USING (event_number)
)
SELECT theme, conflict, theme_count, conflict_count
FROM theme_sizes CROSS JOIN conflict_sizes
ANTI JOIN together USING (theme, conflict)
WHERE theme_count >= $least AND conflict_count >= $least
ORDER BY theme_count DESC, conflict_count DESC, theme, conflict
