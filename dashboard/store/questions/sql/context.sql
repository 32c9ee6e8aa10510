-- Context markers that touch the chosen years and any of the chosen conflicts; where none is chosen but processes are,
-- any of the conflicts of these, as far as they are known.
WITH about AS (
    SELECT conflict FROM conflicts WHERE conflict IN ($conflicts)
    UNION
    SELECT unnest(string_split(conflicts, ';')) FROM series
    WHERE $conflicts_count = 0 AND series_id IN ($series) AND conflicts <> ''
)
SELECT context_id, start_date, end_date, date_precision, label, kind, conflicts, summary, url
FROM context
WHERE end_year >= $first_year AND start_year <= $last_year
  AND ($kinds_count = 0 OR kind IN ($kinds))
  AND ({is_about})
ORDER BY start_date, context_id
