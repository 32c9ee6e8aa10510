-- Places of some events: the main one first.
SELECT e.event_id, link.place_id, p.name, p.country, p.latitude, p.longitude, p."precision", p.alternate_names,
       link.role
FROM event_places AS link
JOIN events AS e USING (event_number)
JOIN places AS p ON p.place_id = link.place_id
WHERE {asked}
ORDER BY event_number, CASE link.role WHEN 'main' THEN 0 ELSE 1 END, lower(p.name), link.place_id
