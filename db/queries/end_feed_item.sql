-- Says what became of an item that was being fetched; one that was cancelled meanwhile stays so.
UPDATE feed_item
SET
  status = @status,
  reason = @reason,
  article_id = @article_id,
  due_at = now() + @rest,
  done_at = CASE WHEN @status = 'done' THEN now() END,
  content = CASE WHEN @status = 'done' THEN NULL ELSE content END
WHERE feed_item_id = @feed_item_id AND status = 'running'
