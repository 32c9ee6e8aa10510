-- Outcomes of some events in their order, with what the event that brought the promised is called.
SELECT e.event_id, outcome.number, outcome.kind, outcome.text, outcome.article_id, outcome.due, outcome.fulfilled_by,
       fulfilment.title AS fulfilled_title, outcome.implementation, outcome.implementation_article,
       outcome.implementation_as_of
FROM outcomes AS outcome
JOIN events AS e USING (event_number)
LEFT JOIN events AS fulfilment ON fulfilment.event_id = outcome.fulfilled_by
WHERE e.event_id IN ($event_ids)
ORDER BY event_number, outcome.number
