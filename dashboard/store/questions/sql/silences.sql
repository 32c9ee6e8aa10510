-- The longest time without an event of each subject: between two events, or (unless only those between are asked for)
-- after the last one until a given day.
-- No silence lies between events of one day: they are taken together first, so that there are no more rows than days.
WITH selected AS ({selected}),
linked AS ({linked}),
days AS (
    SELECT {keys}, start_date, min(event_number) AS first_number, count(*) AS event_count,
           max({{'day': end_date, 'number': event_number}}) AS ending
    FROM linked JOIN (SELECT event_number, start_date, end_date FROM events) AS e USING (event_number)
    GROUP BY {keys}, start_date
),
sizes AS (SELECT {keys}, CAST(sum(event_count) AS BIGINT) AS event_count FROM days GROUP BY {keys}),
times AS (
    SELECT {keys},
           max(ending) OVER (PARTITION BY {keys} ORDER BY start_date ROWS UNBOUNDED PRECEDING) AS reached,
           lead(start_date) OVER following AS next_day,
           lead(first_number) OVER following AS after_number
    FROM days
    WINDOW following AS (PARTITION BY {keys} ORDER BY start_date)
),
silences AS (
    SELECT *, datediff('day', reached.day, coalesce(next_day, $last_day + 1)) - 1 AS day_count
    FROM times
),
longest AS (
    SELECT * FROM silences
    WHERE day_count > 0 AND (after_number IS NOT NULL OR NOT $only_between)
    QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY day_count DESC, reached.day DESC) = 1
)
SELECT {keys}, day_count, event_count, after_number IS NULL AS is_open,
       before.event_id AS before_id, before.title AS before_title, before.start_date AS before_start,
       before.end_date AS before_end, before.date_precision AS before_precision,
       after.event_id AS after_id, after.title AS after_title, after.start_date AS after_start,
       after.end_date AS after_end, after.date_precision AS after_precision
FROM longest
JOIN sizes USING ({keys})
JOIN events AS before ON before.event_number = reached.number
LEFT JOIN events AS after ON after.event_number = after_number
WHERE event_count >= $least
ORDER BY day_count DESC, event_count DESC, {keys}
