-- Programmes that an organisation funds or carries out, by name, with the page that gives the money for each.
SELECT link.programme_id AS programme, link.role, programme.start_year, programme.end_year, programme.amount,
       programme.currency, a.url AS amount_url, a.publisher AS amount_publisher
FROM programme_organisations AS link
JOIN programmes AS programme USING (programme_id)
LEFT JOIN articles AS a ON a.article_id = programme.article_id
WHERE link.organisation_id = $organisation
ORDER BY lower(programme.label), programme, link.role
