-- One page of the selected events, the best hits first, then the newest; with what they can have been found by.
WITH selected AS ({selected}),
hits AS (SELECT unnest($ranked) AS event_number, unnest(range(len($ranked))) AS place),
listed AS (
    SELECT s.event_number, row_number() OVER (ORDER BY hits.place NULLS LAST, e.start_date DESC, s.event_number DESC) AS number
    FROM selected AS s
    JOIN events AS e USING (event_number)
    LEFT JOIN hits USING (event_number)
    ORDER BY number
    LIMIT $limit OFFSET $offset
),
texts AS ({texts})
SELECT
    e.event_id, e.title, e.kind, e.status, e.start_date, e.end_date, e.date_precision,
    e.place_id, place.name AS place, e.country, e.mode, e.track, e.summary, e.article_count,
    texts.places, texts.organisations, texts.series, texts.programmes, texts.outcomes, texts.headlines, texts.labels
FROM listed
JOIN events AS e USING (event_number)
JOIN texts USING (event_number)
LEFT JOIN places AS place ON place.place_id = e.place_id
ORDER BY listed.number
