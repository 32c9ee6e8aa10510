-- Every link between two events.
SELECT event_id, kind, other_event_id FROM event_links ORDER BY event_number, kind, other_event_number
