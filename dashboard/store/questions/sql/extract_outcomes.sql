-- Outcomes of some events in their order, with their articles and with the event that brought what was promised.
SELECT e.event_id, outcome.number, outcome.kind, outcome.text, outcome.article_id, a.url AS article_url,
       a.publisher AS article_publisher, outcome.due, outcome.due_day, outcome.fulfilled_by,
       fulfilment.fulfilled_title, fulfilment.fulfilled_start_date, fulfilment.fulfilled_end_date,
       fulfilment.fulfilled_date_precision, fulfilment.fulfilled_status,
       outcome.implementation, outcome.implementation_article, outcome.implementation_as_of,
       later_article.url AS implementation_url, later_article.publisher AS implementation_publisher
FROM outcomes AS outcome
JOIN events AS e USING (event_number)
LEFT JOIN (
    SELECT event_id AS fulfilled_by, title AS fulfilled_title, start_date AS fulfilled_start_date,
           end_date AS fulfilled_end_date, date_precision AS fulfilled_date_precision, status AS fulfilled_status
    FROM events
) AS fulfilment ON fulfilment.fulfilled_by = outcome.fulfilled_by
LEFT JOIN articles AS a ON a.article_id = outcome.article_id
LEFT JOIN articles AS later_article ON later_article.article_id = outcome.implementation_article
WHERE {asked}
ORDER BY event_number, outcome.number
