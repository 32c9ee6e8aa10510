-- What occurs in the selected events. Each part reads its own few columns of them again, which is faster than to keep all.
WITH selected AS NOT MATERIALIZED ({selected}),
own AS (
    SELECT
        count(*) AS events,
        count(*) FILTER (WHERE status = 'announced') AS announced,
        count(DISTINCT country) AS countries,
        count(*) FILTER (WHERE NOT has_place) AS without_place,
        count(*) FILTER (WHERE country IS NULL) AS without_country,
        min("year") AS first_year,
        max("year") AS last_year
    FROM selected
)
SELECT
    own.*,
    own.events - (
        SELECT count(*)
        FROM event_links AS link
        JOIN selected AS part USING (event_number)
        JOIN selected AS whole ON whole.event_number = link.other_event_number
        WHERE link.kind = 'part_of'
    ) AS meetings,
    (SELECT count(DISTINCT organisation_id) FROM event_organisations JOIN selected USING (event_number)) AS organisations,
    (SELECT count(DISTINCT link.place_id) FROM event_places AS link JOIN selected USING (event_number)) AS places,
    (SELECT count(DISTINCT article_number) FROM event_articles JOIN selected USING (event_number)) AS articles
FROM own
