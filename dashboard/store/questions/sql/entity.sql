-- The row of one organisation, place or process.
SELECT * FROM {table} WHERE {key} = $code
