-- The reports of an article whose events people have had a hand in.
SELECT s.event_source_id
FROM event_source AS s
WHERE s.article_id = @article_id AND EXISTS (
  SELECT FROM event_revision AS r WHERE r.event_id = s.event_id AND r.revised_by <> 'coder'
)
