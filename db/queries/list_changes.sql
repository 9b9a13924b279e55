-- Changes of events after @after (an instant and a revision's number), first one first; what was imported has no
-- revision until it is changed.
SELECT revision_id, event_id, at, by, action, reason, event
FROM (
  SELECT r.event_revision_id AS revision_id, r.event_id, r.revised_at AS at, r.revised_by AS by, r.action, r.reason,
    r.event::text AS event
  FROM event_revision AS r
  WHERE (r.revised_at, r.event_revision_id) > (@after_at, @after_id)
  UNION ALL
  SELECT 0, e.event_id, e.created_at, coalesce(e.origin, 'coder'), 'created', NULL,
    (to_jsonb(e) - 'search_text' - 'search_vector')::text
  FROM conflict_event AS e
  WHERE e.created_at > @after_at AND NOT EXISTS (SELECT FROM event_revision AS r WHERE r.event_id = e.event_id)
) AS change
ORDER BY at, revision_id, event_id
LIMIT @limit
