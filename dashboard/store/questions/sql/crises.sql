-- The selected events in the months before and after each outbreak of hostilities about the same conflict, by track.
-- Month 0 is the one in which it broke out. Events known only by year have no month and are left out.
WITH selected AS ({selected}),
outbreaks AS (
    SELECT context_id, start_date, unnest(string_split(conflicts, ';')) AS conflict
    FROM context
    WHERE context_id IN ($context_ids)
),
near AS (
    SELECT DISTINCT outbreaks.context_id, s.event_number, s.track,
           CAST(date_diff('month', outbreaks.start_date, s."month") AS INTEGER) AS months
    FROM outbreaks
    JOIN event_conflicts USING (conflict)
    JOIN selected AS s USING (event_number)
    WHERE abs(date_diff('month', outbreaks.start_date, s."month")) <= $span
)
SELECT context_id, months, track, count(*) AS event_count
FROM near
GROUP BY context_id, months, track
ORDER BY context_id, months, track
