-- Bodies that the selected events created, the newest first, each with the last event that was held after it, whatever
-- is filtered: of the same process, or one that follows it or carries it out, directly or by further steps. The event by
-- which the body came into being, where that is another one, leads on in the same way.
WITH RECURSIVE selected AS ({selected}),
created AS (
    SELECT s.event_number, outcome.number, outcome.text, outcome.fulfilled_by
    FROM selected AS s JOIN outcomes AS outcome USING (event_number)
    WHERE outcome.kind = 'body'
),
roots AS (
    SELECT event_number, number, event_number AS root_number FROM created
    UNION
    SELECT created.event_number, created.number, e.event_number
    FROM created JOIN events AS e ON e.event_id = created.fulfilled_by
),
steps(event_number, number, step_number) AS (
    SELECT event_number, number, root_number FROM roots
    UNION
    SELECT steps.event_number, steps.number, link.event_number
    FROM steps JOIN event_links AS link ON link.other_event_number = steps.step_number
    WHERE link.kind IN ('follows', 'carries_out')
),
later AS (
    SELECT event_number, number, step_number AS later_number FROM steps WHERE step_number <> event_number
    UNION
    SELECT roots.event_number, roots.number, e.event_number
    FROM roots
    JOIN events AS root ON root.event_number = roots.root_number
    JOIN events AS e ON e.series = root.series AND e.start_date > root.end_date
),
ranked AS (
    SELECT later.event_number, later.number, later.later_number, row_number() OVER (
        PARTITION BY later.event_number, later.number ORDER BY e.start_date DESC, e.event_number DESC
    ) AS place
    FROM later JOIN events AS e ON e.event_number = later.later_number
    WHERE e.status = 'held'
)
SELECT e.event_id, e.title, e.start_date, e.end_date, e.date_precision, created.number, created.text,
       last.event_id AS last_id, last.title AS last_title, last.start_date AS last_start, last.end_date AS last_end,
       last.date_precision AS last_precision
FROM created
JOIN events AS e USING (event_number)
LEFT JOIN ranked
    ON ranked.event_number = created.event_number AND ranked.number = created.number AND ranked.place = 1
LEFT JOIN events AS last ON last.event_number = ranked.later_number
ORDER BY e.start_date DESC, e.event_number DESC, created.number
