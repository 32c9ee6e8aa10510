-- Runs of years without any event of a subject between two of its years with events, or after the last of them.
WITH selected AS ({selected}),
linked AS ({linked}),
dated AS (
    SELECT linked.*, e.start_date, e.end_date, s."year" AS from_year, least(e.end_year, $until) AS to_year
    FROM linked JOIN selected AS s USING (event_number) JOIN events AS e USING (event_number)
),
sizes AS (SELECT {keys}, count(*) AS event_count FROM dated GROUP BY {keys}),
active AS (
    SELECT {keys}, "year",
           first(event_number ORDER BY start_date, event_number) AS first_event,
           last(event_number ORDER BY end_date, event_number) AS last_event
    FROM (SELECT *, unnest(range(from_year, to_year + 1)) AS "year" FROM dated)
    GROUP BY {keys}, "year"
),
runs AS (
    SELECT {keys}, "year" + 1 AS first_year,
           least(lead("year") OVER following - 1, $last_year) AS last_year,
           last_event AS before_number, lead(first_event) OVER following AS after_number
    FROM active
    WINDOW following AS (PARTITION BY {keys} ORDER BY "year")
)
SELECT {keys}, first_year, last_year, last_year - first_year + 1 AS year_count, event_count,
       after_number IS NULL AS is_open,
       before.event_id AS before_id, before.title AS before_title, before.start_date AS before_start,
       before.end_date AS before_end, before.date_precision AS before_precision,
       after.event_id AS after_id, after.title AS after_title, after.start_date AS after_start,
       after.end_date AS after_end, after.date_precision AS after_precision
FROM runs
JOIN sizes USING ({keys})
JOIN events AS before ON before.event_number = before_number
LEFT JOIN events AS after ON after.event_number = after_number
WHERE first_year <= last_year AND event_count >= $least
ORDER BY year_count DESC, event_count DESC, {keys}, first_year DESC
