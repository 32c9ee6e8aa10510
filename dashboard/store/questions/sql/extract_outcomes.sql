-- Outcomes of some events in their order, with their articles and with the event that brought what was promised.
SELECT e.event_id, outcome.number, outcome.kind, outcome.text, outcome.article_id, a.url AS article_url,
       a.publisher AS article_publisher, outcome.due, outcome.due_day, outcome.fulfilled_by,
       fulfilment.title AS fulfilled_title, fulfilment.start_date AS fulfilled_start_date,
       fulfilment.end_date AS fulfilled_end_date, fulfilment.date_precision AS fulfilled_date_precision,
       outcome.implementation, outcome.implementation_article, outcome.implementation_as_of,
       later_article.url AS implementation_url, later_article.publisher AS implementation_publisher
FROM outcomes AS outcome
JOIN events AS e USING (event_number)
LEFT JOIN events AS fulfilment ON fulfilment.event_id = outcome.fulfilled_by
LEFT JOIN articles AS a ON a.article_id = outcome.article_id
LEFT JOIN articles AS later_article ON later_article.article_id = outcome.implementation_article
WHERE e.event_id IN ($event_ids)
ORDER BY event_number, outcome.number
