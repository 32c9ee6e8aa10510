-- How completely the selected events are known.
WITH selected AS ({selected})
SELECT
    count(*) AS events,
    count(*) FILTER (WHERE e.date_precision = 'day') AS with_day,
    count(*) FILTER (WHERE e.date_precision = 'month') AS with_month,
    count(*) FILTER (WHERE e.date_precision = 'year') AS with_year,
    count(*) FILTER (WHERE e.event_id IN (SELECT event_id FROM event_places)) AS with_place,
    count(*) FILTER (WHERE e.country IS NOT NULL) AS with_country,
    count(*) FILTER (WHERE article_counts.article_count >= 2) AS with_several_articles,
    count(*) FILTER (WHERE e.event_id IN (SELECT event_id FROM event_organisations)) AS with_organisation,
    count(*) FILTER (WHERE e.participants IS NOT NULL) AS with_participants,
    count(*) FILTER (WHERE e.status = 'announced') AS announced
FROM selected AS s
JOIN events AS e USING (event_id)
JOIN article_counts USING (event_id)
