-- Programmes of the selected events, most events first, with the page that gives the amount.
WITH selected AS ({selected}),
here AS (
    SELECT link.programme, count(*) AS event_count
    FROM selected AS s JOIN event_programmes AS link USING (event_number)
    GROUP BY link.programme
)
SELECT here.programme, programme.funders, programme.implementers, programme.start_year, programme.end_year,
       programme.amount, programme.currency, programme.iati_id, programme.url, programme.article_id, here.event_count
FROM here
JOIN programmes AS programme ON programme.programme_id = here.programme
ORDER BY here.event_count DESC, here.programme
