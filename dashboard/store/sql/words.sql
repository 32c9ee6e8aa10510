-- Everything a reader's words are looked for in, one row an event; folded afterwards.
SELECT
    event_number,
    concat_ws(' ', events.title, events.summary, events.place_note,
              place.names, organisation.names, article.headlines) AS words
FROM events
LEFT JOIN (
    SELECT event_number, string_agg(places.name || ' ' || places.alternate_names, ' ' ORDER BY place_id) AS names
    FROM event_places JOIN places USING (place_id)
    GROUP BY event_number
) AS place USING (event_number)
LEFT JOIN (
    SELECT event_number,
           string_agg(o.name || ' ' || o.acronym || ' ' || o.aliases, ' ' ORDER BY organisation_id) AS names
    FROM (SELECT DISTINCT event_number, organisation_id FROM event_organisations) AS link
    JOIN organisations AS o USING (organisation_id)
    GROUP BY event_number
) AS organisation USING (event_number)
LEFT JOIN (
    SELECT event_number, string_agg(articles.headline, ' ' ORDER BY article_number) AS headlines
    FROM event_articles JOIN articles USING (article_number)
    GROUP BY event_number
) AS article USING (event_number)
