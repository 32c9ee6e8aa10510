-- Articles that report the selected events, by publisher, language or year of publication; each article once.
WITH selected AS ({selected})
SELECT {key} AS "{name}", count(DISTINCT article_number) AS article_count
FROM selected AS s
JOIN event_articles AS link USING (event_number)
JOIN articles AS a USING (article_number)
GROUP BY {key}
ORDER BY article_count DESC, {key}
