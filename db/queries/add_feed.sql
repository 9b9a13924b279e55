-- Adds a feed to be read at once; no row if its address is there.
INSERT INTO feed (url, title, source, language, interval_s)
VALUES (@url, @title, @source, @language, @interval_s)
ON CONFLICT (url) DO NOTHING
RETURNING feed_id
