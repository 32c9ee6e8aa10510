-- The newest of the selected events with what a mark on a timeline tells, oldest first.
WITH selected AS ({selected}),
newest AS (
    SELECT e.event_number, e.event_id, e.title, e.start_date, e.end_date, e.date_precision, e.place_id, e.country, e.mode,
           e.track, e.status, e.series, e.conflicts
    FROM selected AS s JOIN events AS e USING (event_number)
    ORDER BY e.start_date DESC, event_number
    LIMIT $limit
),
organisers AS (
    SELECT link.event_number, string_agg(DISTINCT o.name, '; ' ORDER BY o.name) AS organisers
    FROM newest
    JOIN event_organisations AS link USING (event_number)
    JOIN organisations AS o USING (organisation_id)
    WHERE link.role IN ('organiser', 'co_organiser', 'mediator')
    GROUP BY link.event_number
)
SELECT newest.event_id, newest.title, newest.start_date, newest.end_date, newest.date_precision,
       places.name AS place, newest.country, newest.mode, newest.track, newest.status,
       newest.series, newest.conflicts, organisers.organisers
FROM newest
LEFT JOIN places ON places.place_id = newest.place_id
LEFT JOIN organisers ON organisers.event_number = newest.event_number
ORDER BY newest.start_date, newest.event_number
