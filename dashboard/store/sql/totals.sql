-- What occurs in the selected events.
WITH selected AS ({selected})
SELECT
    (SELECT count(*) FROM selected) AS events,
    (SELECT count(*) FROM selected WHERE status = 'announced') AS announced,
    (SELECT count(DISTINCT organisation_id) FROM event_organisations JOIN selected USING (event_id)) AS organisations,
    (SELECT count(DISTINCT place_id) FROM event_places JOIN selected USING (event_id)) AS places,
    (SELECT count(DISTINCT country) FROM selected) AS countries,
    (SELECT count(DISTINCT article_id) FROM event_articles JOIN selected USING (event_id)) AS articles,
    (SELECT count(*) FROM selected LEFT JOIN event_places USING (event_id) WHERE place_id IS NULL) AS without_place,
    (SELECT count(*) FROM selected WHERE country IS NULL) AS without_country,
    (SELECT min("year") FROM selected) AS first_year,
    (SELECT max("year") FROM selected) AS last_year
