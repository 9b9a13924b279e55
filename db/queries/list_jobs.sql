-- The newest work of each kind, newest first: coding of articles and fetching of what feeds offer.
WITH
-- Articles to be coded.
coding AS (
  SELECT
    'article-' || article_id AS job_id,
    'code_article' AS kind,
    CASE status WHEN 'queued' THEN 'waiting' WHEN 'coding' THEN 'running' WHEN 'coded' THEN 'done' ELSE status END
      AS status,
    coalesce(title, url, left(text, 80)) AS subject,
    reason, attempt_count, received_at AS since, due_at, coded_at AS done_at, article_id
  FROM article
  WHERE coalesce(@kind, 'code_article') = 'code_article' AND (@article_status IS NULL OR status = @article_status)
  ORDER BY article_id DESC
  LIMIT @limit
),
-- Offered articles to be fetched.
fetching AS (
  SELECT
    'item-' || feed_item_id AS job_id,
    'fetch_item' AS kind,
    status,
    url AS subject,
    reason, attempt_count, first_seen_at AS since, due_at, done_at, article_id
  FROM feed_item
  WHERE coalesce(@kind, 'fetch_item') = 'fetch_item' AND (@status IS NULL OR status = @status)
  ORDER BY feed_item_id DESC
  LIMIT @limit
)
SELECT job_id, kind, status, subject, reason, attempt_count, since, due_at, done_at, article_id
FROM (SELECT * FROM coding UNION ALL SELECT * FROM fetching) AS job
ORDER BY since DESC, job_id DESC
LIMIT @limit
