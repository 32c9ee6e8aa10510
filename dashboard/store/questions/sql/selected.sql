-- The selected events and when each is drawn: in its first year, and first month, inside the chosen years.
-- The month is NULL where only the year is known.
SELECT
    e.event_number, e.event_id,
    greatest(e.start_year, $first_year) AS "year",
    CASE WHEN e.start_year < $first_year AND e.date_precision <> 'year' THEN make_date($first_year, 1, 1)
         ELSE e.start_month END AS "month",
    e.track, e.kind, e.country, e.series, e.status, e.date_precision, e.mode, e."level", e.has_place
FROM events AS e
WHERE {clauses}
