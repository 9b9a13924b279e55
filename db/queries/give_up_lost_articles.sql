-- Gives up the articles whose last attempt was begun and never ended.
UPDATE article
SET status = 'failed', reason = 'Coding was begun ' || attempt_count || ' times and never ended.'
WHERE status = 'coding' AND due_at <= now() AND attempt_count >= @max_attempts
