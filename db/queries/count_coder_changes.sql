-- What coding has changed since a revision, by kind of change.
SELECT action, count(*)
FROM event_revision
WHERE event_revision_id > @since AND revised_by = 'coder'
GROUP BY action
