-- For each subject and year, how many of its events have dates in that year.
WITH selected AS ({selected}),
linked AS ({linked}),
dated AS (
    SELECT linked.*, unnest(range(s."year", least(e.end_year, $until) + 1)) AS "year"
    FROM linked JOIN selected AS s USING (event_number) JOIN events AS e USING (event_number)
)
SELECT {keys}, "year", count(*) AS event_count
FROM dated
GROUP BY {keys}, "year"
ORDER BY {keys}, "year"
