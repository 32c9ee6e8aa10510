-- What the fields of the selected events rest on, oldest event first, fields in their order, first readings first.
WITH selected AS ({selected})
SELECT e.event_id, e.title, evidence.field, evidence.item, evidence.phrase, evidence.article_id, a.url, a.publisher,
       evidence.read_on, evidence.reading
FROM selected AS s
JOIN events AS e USING (event_number)
JOIN evidence USING (event_number)
JOIN evidence_fields USING (field)
JOIN articles AS a ON a.article_id = evidence.article_id
ORDER BY e.start_date, event_number, evidence_fields.field_order, evidence.item, evidence.reading, evidence.article_id
