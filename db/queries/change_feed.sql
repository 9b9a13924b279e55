-- Changes what is given of a feed. One that goes on after a rest, or is to be read more often, is read soon.
UPDATE feed
SET
  title = coalesce(@title, title),
  source = coalesce(@source, source),
  language = coalesce(@language, language),
  interval_s = coalesce(@interval_s, interval_s),
  is_paused = coalesce(@is_paused, is_paused),
  due_at = CASE
    WHEN is_paused AND NOT coalesce(@is_paused, is_paused) THEN now()
    ELSE least(due_at, now() + make_interval(secs => coalesce(@interval_s, interval_s)))
  END
WHERE feed_id = @feed_id
