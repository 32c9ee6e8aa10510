-- Organisations of the selected events, with the number of events by role.
WITH selected AS ({selected})
SELECT
    o.organisation_id AS organisation, o.acronym, o.kind AS organisation_kind, o.country AS organisation_country,
    count(DISTINCT link.event_id) AS event_count,
    count(DISTINCT CASE WHEN link.role IN ('organiser', 'co_organiser') THEN link.event_id END) AS organised,
    count(DISTINCT CASE WHEN link.role = 'mediator' THEN link.event_id END) AS mediated,
    count(DISTINCT CASE WHEN link.role = 'host' THEN link.event_id END) AS hosted,
    count(DISTINCT CASE WHEN link.role = 'funder' THEN link.event_id END) AS funded,
    count(DISTINCT CASE WHEN link.role = 'participant' THEN link.event_id END) AS took_part,
    min(s."year") AS first_year,
    max(s."year") AS last_year
FROM selected AS s
JOIN event_organisations AS link USING (event_id)
JOIN organisations AS o USING (organisation_id)
WHERE {found}
GROUP BY o.organisation_id, o.acronym, o.kind, o.country
ORDER BY event_count DESC, organisation
