-- One page of the selected events, sorted; list columns are joined by ';'. Only the events on it are read whole.
WITH selected AS ({selected}),
listed AS (
    SELECT event_number
    FROM selected AS s
    JOIN events AS e USING (event_number)
    LEFT JOIN places AS place ON place.place_id = e.place_id
    ORDER BY {order}, event_number {direction}
    LIMIT $limit OFFSET $offset
)
SELECT
    e.event_id, e.title, e.kind, e.status, e.start_date, e.end_date, e.date_precision,
    e.place_id, place.name AS place, e.country, e.place_note, e.mode, e.track, e.conflicts, e.themes,
    e.series, e.participants, e.summary, e.article_count
FROM listed
JOIN events AS e USING (event_number)
LEFT JOIN places AS place ON place.place_id = e.place_id
ORDER BY {order}, event_number {direction}
