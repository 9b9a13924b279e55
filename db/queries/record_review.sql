-- Keeps what an event looks like after a person's act; tells the number of the revision.
INSERT INTO event_revision (event_id, revised_by, action, reason, event)
SELECT e.event_id, @revised_by, @action, @reason, to_jsonb(e) - 'search_text' - 'search_vector'
FROM conflict_event AS e
WHERE e.event_id = @event_id
RETURNING event_revision_id
