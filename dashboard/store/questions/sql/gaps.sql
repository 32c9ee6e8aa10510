-- Runs of years without any event of a subject between two of its years with events, or after the last of them.
-- Events of the same years are taken together first, so that there are no more rows than periods.
WITH selected AS ({selected}),
linked AS ({linked}),
periods AS (
    SELECT {keys}, "year" AS from_year, least(end_year, $until) AS to_year, count(*) AS event_count,
           min({{'day': start_date, 'number': event_number}}) AS first_event,
           max({{'day': end_date, 'number': event_number}}) AS last_event
    FROM linked JOIN (SELECT event_number, start_date, end_date, end_year FROM events) AS e USING (event_number)
    GROUP BY {keys}, from_year, to_year
),
sizes AS (SELECT {keys}, CAST(sum(event_count) AS BIGINT) AS event_count FROM periods GROUP BY {keys}),
active AS (
    SELECT {keys}, "year", min(first_event).number AS first_event, max(last_event).number AS last_event
    FROM (SELECT *, unnest(range(from_year, to_year + 1)) AS "year" FROM periods)
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
WHERE first_year <= last_year AND event_count >= $least AND (after_number IS NULL OR NOT $only_open)
ORDER BY year_count DESC, event_count DESC, {keys}, first_year DESC
