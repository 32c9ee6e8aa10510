-- The selected events without those that took place within another selected one: what is counted as meetings.
SELECT * FROM ({selected}) AS chosen
WHERE event_number NOT IN (
    SELECT link.event_number
    FROM event_links AS link
    JOIN ({selected}) AS whole ON whole.event_number = link.other_event_number
    WHERE link.kind = 'part_of'
)
