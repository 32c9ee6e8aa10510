-- The selected events in the order they began, each with the days since the one before had ended.
-- NULL where there is none before, and where one of the two dates is not known to the day.
WITH selected AS ({selected})
SELECT
    e.event_id, e.title, e.start_date, e.end_date, e.date_precision, place.name AS place, e.country, e.mode,
    e.track, e.status, e.article_count,
    CASE
        WHEN e.date_precision = 'day' AND lag(e.date_precision) OVER in_order = 'day'
        THEN greatest(date_diff('day', lag(e.end_date) OVER in_order, e.start_date), 0)
    END AS days_since
FROM selected AS s
JOIN events AS e USING (event_number)
LEFT JOIN places AS place ON place.place_id = e.place_id
WINDOW in_order AS (ORDER BY e.start_date, event_number)
ORDER BY e.start_date DESC, event_number DESC
LIMIT $limit
