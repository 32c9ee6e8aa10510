-- What the events in {listed} are found by, one row an event; several texts of one kind are in lines.
-- Every link table is cut down to these events before it is grouped, so that a page of them costs no more than it shows.
SELECT
    e.event_number, e.title, e.summary,
    concat_ws(chr(10), nullif(e.place_note, ''), place.names, country.label) AS places,
    coalesce(organisation.names, '') AS organisations,
    coalesce(series.label, '') AS series,
    coalesce(programme.labels, '') AS programmes,
    coalesce(outcome.texts, '') AS outcomes,
    concat_ws(chr(10), period.first, nullif(period.last, period.first), period.years) AS dates,
    coalesce(article.headlines, '') AS headlines,
    concat_ws(chr(10), theme.labels, conflict.labels, kind.label) AS labels
FROM events AS e
JOIN (
    SELECT
        event_number,
        CASE date_precision WHEN 'day' THEN strftime(start_date, '%-d %B %Y')
                            WHEN 'month' THEN strftime(start_date, '%B %Y') ELSE '' END AS first,
        CASE date_precision WHEN 'day' THEN strftime(end_date, '%-d %B %Y')
                            WHEN 'month' THEN strftime(end_date, '%B %Y') ELSE '' END AS last,
        array_to_string(
            [CAST(each AS VARCHAR) FOR each IN range(year(start_date), year(end_date) + 1)], chr(10)
        ) AS years
    FROM events
    WHERE event_number IN (SELECT event_number FROM {listed})
) AS period USING (event_number)
JOIN kinds AS kind ON kind.kind = e.kind
LEFT JOIN countries AS country ON country.country = e.country
LEFT JOIN series ON series.series_id = e.series
LEFT JOIN (
    SELECT event_number,
           string_agg(places.name || chr(10) || replace(places.alternate_names, ';', chr(10)), chr(10) ORDER BY place_id)
               AS names
    FROM event_places JOIN places USING (place_id)
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS place USING (event_number)
LEFT JOIN (
    SELECT event_number,
           string_agg(o.name || chr(10) || o.acronym || chr(10) || replace(o.aliases, ';', chr(10)), chr(10)
                      ORDER BY organisation_id) AS names
    FROM (
        SELECT DISTINCT event_number, organisation_id FROM event_organisations
        WHERE event_number IN (SELECT event_number FROM {listed})
    ) AS link
    JOIN organisations AS o USING (organisation_id)
    GROUP BY event_number
) AS organisation USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(programmes.label, chr(10) ORDER BY programme_id) AS labels
    FROM event_programmes AS link JOIN programmes ON programmes.programme_id = link.programme
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS programme USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(nullif("text", ''), chr(10) ORDER BY number) AS texts
    FROM outcomes
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS outcome USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(articles.headline, chr(10) ORDER BY article_number) AS headlines
    FROM event_articles JOIN articles USING (article_number)
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS article USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(themes.label, chr(10) ORDER BY theme) AS labels
    FROM event_themes JOIN themes USING (theme)
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS theme USING (event_number)
LEFT JOIN (
    SELECT event_number,
           string_agg(conflicts.label || chr(10) || conflicts.description, chr(10) ORDER BY conflict) AS labels
    FROM event_conflicts JOIN conflicts USING (conflict)
    WHERE event_number IN (SELECT event_number FROM {listed})
    GROUP BY event_number
) AS conflict USING (event_number)
ORDER BY event_number
