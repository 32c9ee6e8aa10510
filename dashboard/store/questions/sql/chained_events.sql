-- Every event with a link, oldest first, with the kinds of its outcomes in their order.
WITH chained AS (
    SELECT event_number FROM event_links
    UNION
    SELECT other_event_number FROM event_links
),
results AS (
    SELECT event_number, string_agg(kind, ';' ORDER BY number) AS outcomes
    FROM outcomes
    WHERE is_first_of_kind
    GROUP BY event_number
)
SELECT e.event_id, e.title, e.start_date, e.end_date, e.date_precision, place.name AS place, e.country, e.mode, e.track,
       e.status, e.series, results.outcomes
FROM chained
JOIN events AS e USING (event_number)
LEFT JOIN results USING (event_number)
LEFT JOIN places AS place ON place.place_id = e.place_id
ORDER BY e.start_date, event_number
