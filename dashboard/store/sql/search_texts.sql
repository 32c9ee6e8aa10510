-- What an event is found by besides its title and summary, one row an event; several texts of one kind are in lines.
SELECT
    events.event_number,
    concat_ws(chr(10), nullif(events.place_note, ''), place.names, country.label) AS places,
    coalesce(organisation.names, '') AS organisations,
    coalesce(series.label, '') AS series,
    concat_ws(chr(10), period.first, nullif(period.last, period.first), period.years) AS dates,
    coalesce(article.headlines, '') AS headlines,
    concat_ws(chr(10), theme.labels, conflict.labels, kind.label) AS labels
FROM events
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
) AS period USING (event_number)
JOIN raw_kinds AS kind ON kind.code = events.kind
LEFT JOIN raw_countries AS country ON country.code = events.country
LEFT JOIN series ON series.series_id = events.series
LEFT JOIN (
    SELECT event_number,
           string_agg(places.name || chr(10) || replace(places.alternate_names, ';', chr(10)), chr(10) ORDER BY place_id)
               AS names
    FROM event_places JOIN places USING (place_id)
    GROUP BY event_number
) AS place USING (event_number)
LEFT JOIN (
    SELECT event_number,
           string_agg(o.name || chr(10) || o.acronym || chr(10) || replace(o.aliases, ';', chr(10)), chr(10)
                      ORDER BY organisation_id) AS names
    FROM (SELECT DISTINCT event_number, organisation_id FROM event_organisations) AS link
    JOIN organisations AS o USING (organisation_id)
    GROUP BY event_number
) AS organisation USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(articles.headline, chr(10) ORDER BY article_number) AS headlines
    FROM event_articles JOIN articles USING (article_number)
    GROUP BY event_number
) AS article USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(term.label, chr(10) ORDER BY term.code) AS labels
    FROM event_themes JOIN raw_themes AS term ON term.code = event_themes.theme
    GROUP BY event_number
) AS theme USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(term.label || chr(10) || term.description, chr(10) ORDER BY term.code) AS labels
    FROM event_conflicts JOIN raw_conflicts AS term ON term.code = event_conflicts.conflict
    GROUP BY event_number
) AS conflict USING (event_number)
