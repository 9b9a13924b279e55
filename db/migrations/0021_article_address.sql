-- Used by: queries/find_article_address.sql (a page is taken in once, whatever was read out of it)
CREATE INDEX article_url_idx ON article (url) WHERE url IS NOT NULL;
