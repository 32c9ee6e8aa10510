-- One page of the articles that report the selected events, sorted.
WITH selected AS ({selected}),
reports AS (
    SELECT link.article_id, count(*) AS event_count
    FROM selected AS s JOIN event_articles AS link USING (event_id)
    GROUP BY link.article_id
)
SELECT a.article_id, a.url, a.publisher, a.headline, a.published, a.language, reports.event_count
FROM reports JOIN articles AS a USING (article_id)
ORDER BY {order}, a.article_id
LIMIT $limit OFFSET $offset
