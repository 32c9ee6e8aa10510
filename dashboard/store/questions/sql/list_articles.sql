-- One page of the articles that report the selected events, sorted; articles are numbered in the order of their keys.
WITH selected AS ({selected}),
reports AS (
    SELECT link.article_number, count(*) AS event_count
    FROM selected AS s JOIN event_articles AS link USING (event_number)
    GROUP BY link.article_number
),
listed AS (
    SELECT article_number, reports.event_count
    FROM reports JOIN articles AS a USING (article_number)
    ORDER BY {order}, article_number
    LIMIT $limit OFFSET $offset
)
SELECT a.article_id, a.url, a.publisher, a.republisher, a.headline, a.published, a.language, a.page_kind,
       reports.event_count
FROM listed AS reports JOIN articles AS a USING (article_number)
ORDER BY {order}, article_number
