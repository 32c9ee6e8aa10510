-- Organisations of some events: by role, then by name.
SELECT e.event_id, link.organisation_id, o.name, o.acronym, o.kind, o.country, o.website, o.iati_id, link.role,
       link.side
FROM event_organisations AS link
JOIN events AS e USING (event_number)
JOIN organisations AS o USING (organisation_id)
JOIN roles ON roles.role = link.role
WHERE NOT link.is_implied AND {asked}
ORDER BY event_number, roles.role_order, lower(o.name), link.organisation_id
