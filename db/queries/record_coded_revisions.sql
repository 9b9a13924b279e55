-- Keeps what each of @event_ids looks like now, after what @actions says was done to it.
INSERT INTO event_revision (event_id, revised_by, action, event)
SELECT e.event_id, @revised_by, done.action, to_jsonb(e) - 'search_text' - 'search_vector'
FROM unnest(@event_ids, @actions) WITH ORDINALITY AS done (event_id, action, number)
JOIN conflict_event AS e ON e.event_id = done.event_id
ORDER BY done.number
