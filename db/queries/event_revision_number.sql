-- The number of the last revision of @event_id; 0 where it has none, null where there is no such event.
SELECT coalesce((SELECT max(r.event_revision_id) FROM event_revision AS r WHERE r.event_id = e.event_id), 0)
FROM conflict_event AS e
WHERE e.event_id = @event_id
