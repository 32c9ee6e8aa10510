-- The rows of some events, in the order of every export, with the names their keys stand for.
SELECT
    e.event_id, e.title, e.kind, e.status, e.start_date, e.end_date, e.date_precision,
    e.place_id, e.country, e.place_note, e.mode, e.track, e.conflicts, e.themes,
    e.series, e.participants, e.summary
FROM events AS e
WHERE e.event_id IN (SELECT unnest($event_ids))
ORDER BY e.start_date, event_number
