-- Stores an article and queues it, or finds the one with the same text; no row if that is being stored right now.
WITH stored AS (
  INSERT INTO article (sha256, text, title, source, url, language, published_on, author, is_stub)
  VALUES (@sha256, @text, @title, @source, @url, @language, @published_on, @author, @is_stub)
  ON CONFLICT (sha256) DO NOTHING
  RETURNING article_id, status
)
SELECT article_id, status, false AS is_duplicate FROM stored
UNION ALL
SELECT article_id, status, true FROM article WHERE sha256 = @sha256
LIMIT 1
