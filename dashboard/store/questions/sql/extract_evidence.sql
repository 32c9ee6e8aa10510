-- What the fields of some events rest on, in the order of the fields; first readings first.
SELECT e.event_id, evidence.field, evidence.item, evidence.article_id, a.url, a.publisher, a.headline, a.language,
       evidence.phrase, evidence.read_on, evidence.reading
FROM evidence
JOIN events AS e USING (event_number)
JOIN evidence_fields USING (field)
JOIN articles AS a ON a.article_id = evidence.article_id
WHERE {asked}
ORDER BY event_number, evidence_fields.field_order, evidence.item, evidence.reading, evidence.article_id
