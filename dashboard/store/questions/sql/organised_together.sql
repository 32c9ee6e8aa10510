-- Pairs of organisations that were both organisers or co-organisers of a selected event; each pair once.
SELECT a.organisation_id AS organisation, b.organisation_id AS other_organisation, event_number, "year"
FROM selected
JOIN event_organisations AS a USING (event_number)
JOIN event_organisations AS b USING (event_number)
WHERE a.organisation_id < b.organisation_id AND a.is_first_as_organiser AND b.is_first_as_organiser
