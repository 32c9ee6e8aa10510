-- What came of the selected events, oldest event first, with the page that reports it.
WITH selected AS ({selected})
SELECT e.event_id, e.title, e.start_date, e.end_date, outcome.number, outcome.kind AS outcome, outcome.text, outcome.due,
       outcome.fulfilled_by, fulfilment.title AS fulfilled_title, outcome.implementation, outcome.implementation_as_of,
       outcome.article_id, a.url, a.publisher
FROM selected AS s
JOIN events AS e USING (event_number)
JOIN outcomes AS outcome USING (event_number)
LEFT JOIN events AS fulfilment ON fulfilment.event_id = outcome.fulfilled_by
LEFT JOIN articles AS a ON a.article_id = outcome.article_id
ORDER BY e.start_date, event_number, outcome.number
