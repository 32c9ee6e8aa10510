-- How completely the selected events are known.
WITH selected AS ({selected})
SELECT
    count(*) AS events,
    count(*) FILTER (WHERE e.date_precision = 'day') AS with_day,
    count(*) FILTER (WHERE e.date_precision = 'month') AS with_month,
    count(*) FILTER (WHERE e.date_precision = 'year') AS with_year,
    count(*) FILTER (WHERE e.has_place) AS with_place,
    count(*) FILTER (WHERE e.country IS NOT NULL) AS with_country,
    count(*) FILTER (WHERE e.article_count >= 2) AS with_several_articles,
    count(*) FILTER (WHERE e.has_organisation) AS with_organisation,
    count(*) FILTER (WHERE e.participants IS NOT NULL) AS with_participants,
    count(*) FILTER (WHERE e.status = 'announced') AS announced
FROM selected AS s
JOIN events AS e USING (event_number)
