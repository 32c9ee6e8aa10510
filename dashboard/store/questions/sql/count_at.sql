-- How many of the selected events took place, wholly or partly, at any of some places.
WITH selected AS ({selected})
SELECT count(DISTINCT s.event_number) AS event_count
FROM selected AS s JOIN event_places AS link USING (event_number)
WHERE link.place_id IN ($place_ids)
