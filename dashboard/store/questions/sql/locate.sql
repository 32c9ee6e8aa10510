-- Places of the selected events; an event of a tour counts at each of its places.
WITH selected AS ({selected}),
here AS MATERIALIZED (
    SELECT link.place_id, s.event_number, s."year", s.track
    FROM selected AS s JOIN event_places AS link USING (event_number)
),
by_track AS (
    SELECT place_id, track, count(*) AS event_count, min("year") AS first_year, max("year") AS last_year
    FROM here GROUP BY place_id, track
),
sums AS (
    SELECT place_id, CAST(sum(event_count) AS BIGINT) AS event_count,
           min(first_year) AS first_year, max(last_year) AS last_year,
           arg_max(track, (event_count, -track_order)) AS track
    FROM by_track JOIN tracks USING (track)
    GROUP BY place_id
),
by_theme AS (
    SELECT place_id, theme, count(*) AS event_count
    FROM here JOIN event_themes USING (event_number)
    GROUP BY place_id, theme
),
leading_themes AS (
    SELECT place_id, array_to_string(list(theme ORDER BY event_count DESC, theme)[:3], ';') AS themes
    FROM by_theme GROUP BY place_id
)
SELECT places.place_id, places.name, places.country, places.latitude, places.longitude, places."precision",
       sums.event_count, sums.track, sums.first_year, sums.last_year, leading_themes.themes
FROM sums
JOIN places USING (place_id)
JOIN leading_themes USING (place_id)
ORDER BY sums.event_count DESC, places.place_id
