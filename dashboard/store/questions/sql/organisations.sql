-- Organisations of the selected events, with the number of events by role. An organisation has a role in an event
-- once, so rows of one role are events; an organiser may also be co-organiser, and have further roles: the first is marked.
WITH selected AS ({selected})
SELECT
    o.organisation_id AS organisation, o.acronym, o.kind AS organisation_kind, o.country AS organisation_country,
    count(*) FILTER (WHERE link.is_first_of_organisation) AS event_count,
    count(*) FILTER (WHERE link.is_first_as_organiser) AS organised,
    count(*) FILTER (WHERE link.role = 'mediator') AS mediated,
    count(*) FILTER (WHERE link.role = 'host') AS hosted,
    count(*) FILTER (WHERE link.role = 'funder') AS funded,
    count(*) FILTER (WHERE link.role = 'participant') AS took_part,
    min(s."year") AS first_year,
    max(s."year") AS last_year
FROM selected AS s
JOIN event_organisations AS link USING (event_number)
JOIN organisations AS o USING (organisation_id)
WHERE {found}
GROUP BY o.organisation_id, o.acronym, o.kind, o.country
ORDER BY event_count DESC, organisation
