-- How much work of each kind is in each state.
SELECT
  'code_article' AS kind,
  CASE status WHEN 'queued' THEN 'waiting' WHEN 'coding' THEN 'running' WHEN 'coded' THEN 'done' ELSE status END
    AS status,
  count(*)
FROM article
GROUP BY status
UNION ALL
SELECT 'fetch_item', status, count(*)
FROM feed_item
GROUP BY status
