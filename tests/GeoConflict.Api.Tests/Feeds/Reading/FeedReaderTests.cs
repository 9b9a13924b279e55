using System.Text;
using GeoConflict.Api.Feeds.Reading;

namespace GeoConflict.Api.Tests.Feeds.Reading;

/// <summary>Feeds of invented newsrooms in the formats that real ones have.</summary>
public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://harbour-post.example/feeds/world.xml");

    public static TheoryData<string, string> Formats => new()
    {
        {
            "RSS 2.0",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><language>en-gb</language>
            <item><title>Shells &lt;b&gt;fall&lt;/b&gt; on Aleppo</title><link>https://harbour-post.example/a?id=1&amp;utm_source=rss#x</link>
            <guid isPermaLink="false">post-1</guid><pubDate>Tue, 14 Nov 2023 08:00:00 GMT</pubDate></item></channel></rss>
            """
        },
        {
            "RSS 1.0",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Harbour Post</title><dc:language>en-gb</dc:language></channel>
            <item><title>Shells fall on Aleppo</title><link>https://harbour-post.example/a?id=1</link><guid>post-1</guid><dc:date>2023-11-14T08:00:00Z</dc:date></item></rdf:RDF>
            """
        },
        {
            "Atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb"><title>Harbour Post</title>
            <entry><id>post-1</id><title type="html">Shells &lt;i&gt;fall&lt;/i&gt; on Aleppo</title><link rel="self" href="/api/1"/><link rel="alternate" type="text/html" href="/a?id=1"/>
            <published>2023-11-14T10:00:00+02:00</published></entry></feed>
            """
        },
        {
            "JSON Feed",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","language":"en-gb","items":[
              {"id":"post-1","url":"https://harbour-post.example/a?id=1","title":"Shells fall on Aleppo","date_published":"2023-11-14T08:00:00Z"}]}
            """
        },
        {
            "RSS with a document type, bare ampersands and names of HTML",
            """
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="0.91"><channel><title>Harbour&nbsp;Post</title><language>en-gb</language>
            <item><title>Shells fall on&nbsp;Aleppo</title><link>https://harbour-post.example/a?id=1&utm_campaign=z</link><guid>post-1</guid><pubDate>14 Nov 2023 08:00:00 +0000</pubDate></item></channel></rss>
            """
        },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_gives_the_same_item_whatever_the_format(string format, string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address);
        var item = Assert.Single(feed.Items);
        Assert.Equal(
            (format, "Harbour Post", "en-gb", "post-1", "https://harbour-post.example/a?id=1", "Shells fall on Aleppo",
                new DateTimeOffset(2023, 11, 14, 8, 0, 0, TimeSpan.Zero)),
            (format, feed.Title, feed.Language, item.Key, item.Address.AbsoluteUri, item.Title, item.PublishedAt));
    }

    [Fact]
    public void Read_takes_a_news_sitemap()
    {
        var feed = Read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://harbour-post.example/a</loc><news:news><news:publication><news:name>Harbour Post</news:name><news:language>ar</news:language></news:publication>
            <news:publication_date>2023-11-14</news:publication_date><news:title>قصف على حلب</news:title></news:news></url></urlset>
            """);
        var item = Assert.Single(feed.Items);
        Assert.Equal(("Harbour Post", "https://harbour-post.example/a", "قصف على حلب", "ar"), (feed.Title, item.Key, item.Title, item.Language));
    }

    [Fact]
    public void Read_keeps_the_whole_text_where_the_feed_gives_it()
    {
        var feed = Read("""<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><link>/a</link><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item></channel></rss>""");
        Assert.Equal("<p>Long.</p>", Assert.Single(feed.Items).Content);
    }

    [Fact]
    public void Read_counts_the_entries_that_lead_nowhere()
    {
        var feed = Read("<rss><channel><item><title>No link</title></item><item><link>javascript:x</link></item><item><link>/a</link></item></channel></rss>");
        Assert.Equal((1, 2), (feed.Items.Count, feed.Passed));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<html><body>Not found</body></html>", "page")]
    [InlineData("<rss><channel>", "no feed")]
    [InlineData("{\"a\":1}", "without a list")]
    [InlineData("{", "no feed")]
    [InlineData("words", "no feed")]
    [InlineData("<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>", "list of sitemaps")]
    [InlineData("<urlset><url><loc>https://x.example/</loc></url></urlset>", "not of news")]
    public void What_is_no_feed_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Entities_that_grow_or_lead_outside_are_never_read()
    {
        var lol = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var feed = Read($"<!DOCTYPE rss [<!ENTITY l0 \"lol\">{lol}<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&l9;&f;</title><item><link>/a</link></item></channel></rss>");
        Assert.Equal("&l9;&f;", feed.Title);
    }

    [Fact]
    public void Feed_lists_are_read_from_opml_and_from_lines()
    {
        var opml = FeedList.Read("""<opml version="2.0"><body><outline text="All"><outline type="rss" text="Harbour" xmlUrl="https://a.example/rss"/></outline></body></opml>""");
        Assert.Equal(("https://a.example/rss", "Harbour"), (Assert.Single(opml).Feed.Url, opml[0].Feed.Title));
        var lines = FeedList.Read("# ours\nhttps://a.example/rss\tHarbour\tHarbour Post\t30\n\nhttps://b.example/atom\n");
        Assert.Equal([(2, 30), (4, null)], lines.Select(line => (line.Line, line.Feed.IntervalMinutes)));
    }

    private static ReadFeed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address);
}
