-- The state of one piece of work; no row if there is none.
SELECT CASE status WHEN 'queued' THEN 'waiting' WHEN 'coding' THEN 'running' WHEN 'coded' THEN 'done' ELSE status END
FROM article
WHERE @kind = 'code_article' AND article_id = @id
UNION ALL
SELECT status
FROM feed_item
WHERE @kind = 'fetch_item' AND feed_item_id = @id
