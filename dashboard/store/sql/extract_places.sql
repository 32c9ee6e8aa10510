-- Places of some events: the main one first.
SELECT link.event_id, link.place_id, p.name, p.country, p.latitude, p.longitude, p."precision", link.role
FROM event_places AS link
JOIN places AS p USING (place_id)
WHERE link.event_id IN (SELECT unnest($event_ids))
ORDER BY link.event_id, CASE link.role WHEN 'main' THEN 0 ELSE 1 END, lower(p.name), link.place_id
