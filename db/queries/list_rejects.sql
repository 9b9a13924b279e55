-- Rows that @run set aside, after line @after.
SELECT line_number, reason, row
FROM import_reject
WHERE import_run_id = @run AND line_number > @after
ORDER BY line_number
LIMIT 1000
