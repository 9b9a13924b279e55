-- Queues the items of a feed that are new by id and by address.
INSERT INTO feed_item (feed_id, item_key, url, title, author, language, published_at, content)
SELECT @feed_id, i.item_key, i.url, i.title, i.author, i.language, i.published_at, i.content
FROM unnest(@item_keys, @urls, @titles, @authors, @languages, @published_ats, @contents)
  AS i (item_key, url, title, author, language, published_at, content)
ON CONFLICT DO NOTHING
