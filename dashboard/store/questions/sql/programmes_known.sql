-- How much is known of the programmes of the whole register.
SELECT
    count(*) AS programmes,
    count(*) FILTER (WHERE funders <> '') AS with_funder,
    count(amount) AS with_amount
FROM programmes
