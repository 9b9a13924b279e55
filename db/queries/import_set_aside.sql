-- Keeps rows that could not be read, with the reasons.
INSERT INTO import_reject (import_run_id, line_number, reason, row)
SELECT @import_run_id, u.line_number, u.reason, u.row
FROM unnest(@line_numbers, @reasons, @rows) AS u (line_number, reason, row)
