-- Articles that report the selected events, by publisher, language or year of publication; each article once.
WITH selected AS ({selected})
SELECT {key} AS "{name}", count(DISTINCT a.article_id) AS article_count
FROM selected AS s
JOIN event_articles AS link USING (event_id)
JOIN articles AS a USING (article_id)
GROUP BY {key}
ORDER BY article_count DESC, {key}
