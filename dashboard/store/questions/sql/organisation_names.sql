-- All names of each organisation, one row an organisation; folded afterwards.
SELECT organisation_id, concat_ws(' ', name, acronym, aliases) AS words
FROM organisations
