-- For each subject and year, how many of its events have dates in that year.
WITH selected AS ({selected}),
linked AS ({linked}),
periods AS (
    SELECT {keys}, "year" AS from_year, least(end_year, $until) AS to_year, count(*) AS event_count
    FROM linked JOIN (SELECT event_number, end_year FROM events) AS e USING (event_number)
    GROUP BY {keys}, from_year, to_year
)
SELECT {keys}, "year", CAST(sum(event_count) AS BIGINT) AS event_count
FROM (SELECT *, unnest(range(from_year, to_year + 1)) AS "year" FROM periods)
GROUP BY {keys}, "year"
ORDER BY {keys}, "year"
