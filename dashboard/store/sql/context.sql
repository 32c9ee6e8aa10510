-- Context markers that touch the chosen years and any of the chosen conflicts.
SELECT context_id, start_date, end_date, date_precision, label, kind, conflicts, summary, url
FROM context
WHERE end_year >= $first_year AND start_year <= $last_year
  AND (len($kinds) = 0 OR kind IN (SELECT unnest($kinds)))
  AND (len($conflicts) = 0 OR list_has_any(string_split(conflicts, ';'), $conflicts))
ORDER BY start_date, context_id
