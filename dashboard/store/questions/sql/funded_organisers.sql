-- In how many of the selected events an organisation is recorded as funder and another one as organiser or co-organiser;
-- each event once for each such pair.
WITH selected AS ({selected})
SELECT
    paid.funder, link.organisation_id AS organisation,
    count(*) AS event_count
FROM selected AS s
JOIN event_funders AS paid ON paid.event_number = s.event_number
JOIN event_organisations AS link ON link.event_number = s.event_number
    AND link.is_first_as_organiser AND link.organisation_id <> paid.funder
GROUP BY paid.funder, link.organisation_id
ORDER BY event_count DESC, funder, organisation
