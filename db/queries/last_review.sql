-- The last act on @event_id and how the event was before it; no row where there was nothing before.
SELECT last.action, before.event::text
FROM (SELECT * FROM event_revision WHERE event_id = @event_id ORDER BY event_revision_id DESC LIMIT 1) AS last
JOIN LATERAL (
  SELECT r.event FROM event_revision AS r
  WHERE r.event_id = @event_id AND r.event_revision_id < last.event_revision_id
  ORDER BY r.event_revision_id DESC LIMIT 1
) AS before ON true
