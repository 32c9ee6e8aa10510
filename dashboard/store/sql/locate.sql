-- Places of the selected events; an event of a tour counts at each of its places.
WITH selected AS ({selected}),
here AS (
    SELECT link.place_id, s.event_number, s."year", s.track
    FROM selected AS s JOIN event_places AS link USING (event_number)
),
track_ranks AS (
    SELECT place_id, here.track,
           row_number() OVER (PARTITION BY place_id ORDER BY count(*) DESC, min(track_order)) AS rank
    FROM here JOIN tracks ON tracks.track = here.track
    GROUP BY place_id, here.track
),
theme_ranks AS (
    SELECT place_id, theme, row_number() OVER (PARTITION BY place_id ORDER BY count(*) DESC, theme) AS rank
    FROM here JOIN event_themes USING (event_number)
    GROUP BY place_id, theme
),
leading_themes AS (
    SELECT place_id, string_agg(theme, ';' ORDER BY rank) AS themes
    FROM theme_ranks WHERE rank <= 3
    GROUP BY place_id
),
sums AS (
    SELECT place_id, count(*) AS event_count, min("year") AS first_year, max("year") AS last_year
    FROM here GROUP BY place_id
)
SELECT places.place_id, places.name, places.country, places.latitude, places.longitude, places."precision",
       sums.event_count, track_ranks.track, sums.first_year, sums.last_year, leading_themes.themes
FROM sums
JOIN places USING (place_id)
JOIN track_ranks ON track_ranks.place_id = sums.place_id AND track_ranks.rank = 1
JOIN leading_themes ON leading_themes.place_id = sums.place_id
ORDER BY sums.event_count DESC, places.place_id
