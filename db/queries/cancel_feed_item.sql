-- Takes an offered article out of the queue, also while it is being fetched.
UPDATE feed_item
SET status = 'cancelled', reason = 'Cancelled by a person.'
WHERE feed_item_id = @id AND status IN ('waiting', 'running')
