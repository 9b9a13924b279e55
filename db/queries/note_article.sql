-- Keeps why an article could not be coded again.
UPDATE article SET reason = @reason WHERE article_id = @article_id
