-- One page of the selected events, the best hits first, then the newest; with what they can have been found by.
WITH selected AS ({selected}),
hits AS (SELECT unnest($ranked) AS event_id, unnest(range(len($ranked))) AS place),
listed AS (
    SELECT s.event_id, row_number() OVER (ORDER BY hits.place NULLS LAST, e.start_date DESC, s.event_id DESC) AS number
    FROM selected AS s
    JOIN events AS e USING (event_id)
    LEFT JOIN hits USING (event_id)
    ORDER BY number
    LIMIT $limit OFFSET $offset
)
SELECT
    e.event_id, e.title, e.kind, e.status, e.start_date, e.end_date, e.date_precision,
    e.place_id, place.name AS place, e.country, e.mode, e.track, e.summary, article_counts.article_count,
    texts.places, texts.organisations, texts.series, texts.headlines, texts.labels, search.mentions
FROM listed
JOIN events AS e USING (event_id)
JOIN article_counts USING (event_id)
JOIN search_texts AS texts USING (event_id)
JOIN search USING (event_id)
LEFT JOIN places AS place ON place.place_id = e.place_id
ORDER BY listed.number
