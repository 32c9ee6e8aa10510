-- How many events are selected, and in which years.
SELECT count(*) AS events, min("year") AS first_year, max("year") AS last_year
FROM ({selected}) AS selected
