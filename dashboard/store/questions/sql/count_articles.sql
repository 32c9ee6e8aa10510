-- Articles that report the selected events, by publisher, language or year of publication; each article once.
WITH selected AS ({selected})
SELECT {key} AS "{name}", count(*) AS article_count
FROM articles AS a
WHERE article_number IN (
    SELECT article_number FROM event_articles JOIN selected USING (event_number)
)
GROUP BY {key}
ORDER BY article_count DESC, {key}
