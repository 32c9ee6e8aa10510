-- How completely the selected events are known. A field that was read is one of an event, and of an item of it.
WITH selected AS ({selected}),
fields AS (
    SELECT event_number, count(*) FILTER (WHERE reading <> 'first') AS second_readings
    FROM evidence JOIN selected USING (event_number)
    GROUP BY event_number, field, item
)
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
    count(*) FILTER (WHERE e.status = 'announced') AS announced,
    count(*) FILTER (WHERE e.event_number IN (SELECT event_number FROM event_outcomes)) AS read_for_outcomes,
    count(*) FILTER (WHERE e.event_number IN (SELECT event_number FROM fields)) AS with_evidence,
    (SELECT count(*) FROM fields) AS fields_with_evidence,
    (SELECT count(*) FROM fields WHERE second_readings = 0) AS fields_read_once
FROM selected AS s
JOIN events AS e USING (event_number)
