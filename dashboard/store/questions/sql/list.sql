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
SELECT {columns}, place.name AS place, e.article_count
FROM listed
JOIN events AS e USING (event_number)
LEFT JOIN places AS place ON place.place_id = e.place_id
ORDER BY {order}, event_number {direction}
