-- Programmes that selected events belong to, by their funders, with the page that gives the money for the whole of each.
WITH selected AS ({selected}),
here AS (
    SELECT link.programme, count(*) AS event_count
    FROM selected AS s JOIN event_programmes AS link USING (event_number)
    GROUP BY link.programme
)
SELECT link.organisation_id AS funder, here.programme, here.event_count, programme.amount, programme.currency,
       a.url AS amount_url, a.publisher AS amount_publisher
FROM here
JOIN programme_organisations AS link ON link.programme_id = here.programme AND link.role = 'funder'
JOIN programmes AS programme ON programme.programme_id = here.programme
LEFT JOIN articles AS a ON a.article_id = programme.article_id
ORDER BY funder, here.event_count DESC, here.programme
