-- Says how the reading of a feed went, and when it is read next. An address that is gone is not asked again.
UPDATE feed
SET
  due_at = now() + @rest,
  succeeded_at = CASE WHEN @error IS NULL THEN now() ELSE succeeded_at END,
  last_error = @error,
  last_note = @note,
  failure_count = CASE WHEN @error IS NULL THEN 0 ELSE failure_count + 1 END,
  is_paused = is_paused OR @is_gone,
  etag = CASE WHEN @error IS NULL THEN @etag ELSE etag END,
  last_modified = CASE WHEN @error IS NULL THEN @last_modified ELSE last_modified END,
  title = coalesce(title, @title),
  language = coalesce(language, @language)
WHERE feed_id = @feed_id
