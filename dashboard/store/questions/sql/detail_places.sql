-- Places of one event, the main one first.
SELECT link.place_id, p.name, p.country, p.latitude, p.longitude, p."precision", p.alternate_names, link.role
FROM event_places AS link
JOIN places AS p USING (place_id)
WHERE link.event_number = (SELECT event_number FROM events WHERE event_id = $event_id)
ORDER BY CASE link.role WHEN 'main' THEN 0 ELSE 1 END, lower(p.name)
