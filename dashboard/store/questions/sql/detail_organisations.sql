-- Organisations of one event, by role.
SELECT link.organisation_id, o.name, o.acronym, link.role
FROM event_organisations AS link
JOIN organisations AS o USING (organisation_id)
JOIN roles ON roles.role = link.role
WHERE link.event_number = (SELECT event_number FROM events WHERE event_id = $event_id)
ORDER BY roles.role_order, lower(o.name), link.organisation_id
