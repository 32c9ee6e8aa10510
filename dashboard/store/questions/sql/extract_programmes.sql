-- Programmes of some events, by name.
SELECT e.event_id, programme.programme_id, programme.label, programme.conflicts, programme.funders,
       programme.implementers, programme.start_year, programme.end_year, programme.iati_id, programme.url,
       programme.amount, programme.currency, programme.article_id, programme.note
FROM event_programmes AS link
JOIN events AS e USING (event_number)
JOIN programmes AS programme ON programme.programme_id = link.programme
WHERE {asked}
ORDER BY event_number, lower(programme.label), programme.programme_id
