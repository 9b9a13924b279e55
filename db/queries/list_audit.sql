-- What was done, latest first, before @before.
SELECT audit_entry_id, at, key_name, action, status, came_from
FROM audit_entry
WHERE audit_entry_id < @before
ORDER BY audit_entry_id DESC
LIMIT @limit
