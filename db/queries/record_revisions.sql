-- Keeps what each of @event_ids looks like after a change.
INSERT INTO event_revision (event_id, revised_by, action, event)
SELECT e.event_id, @revised_by, 'changed', to_jsonb(e) - 'search_text' - 'search_vector'
FROM conflict_event AS e
WHERE e.event_id = ANY (@event_ids)
