-- Keeps what an event looks like now.
INSERT INTO event_revision (event_id, revised_by, action, event)
SELECT e.event_id, @revised_by, @action, to_jsonb(e) - 'search_text' - 'search_vector'
FROM conflict_event AS e
WHERE e.event_id = @event_id
