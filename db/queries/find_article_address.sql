-- Whether an article of this address is there.
SELECT EXISTS (SELECT FROM article WHERE url = @url)
