-- Takes an article that waits out of the queue; its text is kept.
UPDATE article
SET status = 'cancelled', reason = 'Cancelled by a person.'
WHERE article_id = @id AND status = 'queued'
