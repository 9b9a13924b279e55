using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GeoConflict.Api.Tests.Feeds;

/// <summary>From a feed on a real site to coded events, over the API alone.</summary>
public sealed class FeedChainTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private const string First =
        "Jets carried out an air strike on Albu Kamal on Monday, killing five fighters, a monitoring group said.";

    private const string Second =
        "A car bomb exploded near a market in Damascus on Monday, killing seven people, Syrian police said.";

    [PostgisFact]
    public async Task A_feed_becomes_articles_and_articles_become_events()
    {
        await using var site = await LocalSite.StartAsync();
        Offer(site, "one", First);
        Offer(site, "two", Second);
        site.Put("/rss", Rss(site, "one", "two"), "application/rss+xml");
        var feed = await AddAsync(site.At("/rss"));

        var done = await WaitAsync(feed, state => Count(state, "items") == 2 && Count(state, "waiting") == 0);
        Assert.Equal(("good", 0L), (done.GetProperty("state").GetString(), Count(done, "failed")));
        foreach (var (path, type, words) in new[] { ("one", "Air/drone strike", "Albu Kamal"), ("two", "Remote explosive/landmine/IED", "Damascus") })
        {
            var article = await FindArticleAsync(site.At($"/news/{path}"));
            Assert.Equal(
                ("Harbour Post", "2023-11-14", $"Headline {path}"),
                (article.GetProperty("source").GetString(), article.GetProperty("published_on").GetString(), article.GetProperty("title").GetString()));
            var properties = Assert.Single(article.GetProperty("events").EnumerateArray()).GetProperty("properties");
            Assert.Equal((type, words), (properties.GetProperty("sub_event_type").GetString(), properties.GetProperty("place_name").GetString()));
        }
    }

    [PostgisFact]
    public async Task An_item_offered_again_or_by_another_feed_is_fetched_once()
    {
        await using var site = await LocalSite.StartAsync();
        Offer(site, "same", "The governor of Damascus opened a school on Sunday, residents said, and made a speech there.");
        site.Put("/rss", Rss(site, "same"), "application/rss+xml");
        site.Put("/atom", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>other</id><link href='{site.At("/news/same?utm_source=atom")}'/></entry></feed>");
        var first = await AddAsync(site.At("/rss"));
        await WaitAsync(first, state => Count(state, "items") == 1 && Count(state, "waiting") == 0);
        var second = await AddAsync(site.At("/atom"));
        await WaitAsync(second, state => state.GetProperty("state").GetString() == "good");
        await PollAgainAsync(first);
        Assert.Equal(1, site.Asked.Count(one => one.Path == "/news/same"));
    }

    [PostgisFact]
    public async Task A_feed_is_asked_only_for_what_is_newer()
    {
        await using var site = await LocalSite.StartAsync();
        site.Pages["/rss"] = context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Tue, 14 Nov 2023 08:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Rss(site));
        };
        var feed = await AddAsync(site.At("/rss"));
        await WaitAsync(feed, state => state.GetProperty("state").GetString() == "good");
        await PollAgainAsync(feed);
        await PollAgainAsync(feed);
        var asked = site.Asked.Where(one => one.Path == "/rss").ToList();
        Assert.True(asked.Count >= 3, $"{asked.Count}");
        Assert.Equal("", asked[0].Headers.IfNoneMatch.ToString());
        Assert.All(asked.Skip(1), one => Assert.Equal(
            ("\"v1\"", "Tue, 14 Nov 2023 08:00:00 GMT"), (one.Headers.IfNoneMatch.ToString(), one.Headers.IfModifiedSince.ToString())));
        Assert.Equal("good", (await app.Reader.GetJsonAsync($"/api/feeds/{feed}")).GetProperty("state").GetString());
    }

    [PostgisTheory]
    [InlineData("/none", "refused:", "404")]
    [InlineData("/page", "not_readable:", "page")]
    [InlineData("/away", "forbidden_address:", "127.0.0.2")]
    public async Task A_feed_that_fails_says_why_and_rests_longer(string path, string fault, string word)
    {
        await using var site = await LocalSite.StartAsync();
        site.Put("/page", "<html><body>Hello</body></html>");
        site.Redirect("/away", "http://127.0.0.2:9/");
        var feed = await AddAsync(site.At(path));
        var state = await WaitAsync(feed, state => state.GetProperty("failure_count").GetInt32() > 0);
        var error = state.GetProperty("last_error").GetString() ?? "";
        Assert.StartsWith(fault, error, StringComparison.Ordinal);
        Assert.Contains(word, error, StringComparison.Ordinal);
        Assert.Equal("failing", state.GetProperty("state").GetString());
        var rest = state.GetProperty("next_poll_at").GetDateTimeOffset() - state.GetProperty("last_polled_at").GetDateTimeOffset();
        Assert.InRange(rest.TotalMinutes, 14, 46);
    }

    [PostgisFact]
    public async Task The_text_of_the_feed_is_taken_where_the_page_shows_a_stub()
    {
        await using var site = await LocalSite.StartAsync();
        site.Put("/news/paid", "<article><p>Troops shelled a village.</p></article><p>Subscribe to continue reading.</p>");
        var whole = "Troops shelled a village near Aleppo on Monday, and three people were killed there, a doctor at the hospital said.";
        site.Put("/rss", $"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><link>{site.At("/news/paid")}</link><content:encoded><![CDATA[<p>{whole}</p>]]></content:encoded></item></channel></rss>");
        var feed = await AddAsync(site.At("/rss"));
        await WaitAsync(feed, state => Count(state, "items") == 1 && Count(state, "waiting") == 0);
        Assert.Equal(whole, (await FindArticleAsync(site.At("/news/paid"))).GetProperty("text").GetString());
    }

    [PostgisFact]
    public async Task A_page_fetched_by_its_address_is_stored_and_a_stub_is_said_to_be_one()
    {
        await using var site = await LocalSite.StartAsync();
        site.Put("/stub", "<article><h1>Dear news</h1><p>The beginning of something that costs.</p></article><p>Already a subscriber?</p>");
        using var answer = await app.Writer.PostAsJsonAsync("/api/articles/fetch", new { url = site.At("/stub") }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var posted = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var article = await app.Reader.CodedAsync(posted.GetProperty("article_id").GetInt64());
        Assert.Equal(("Dear news", true), (article.GetProperty("title").GetString(), article.GetProperty("stub").GetBoolean()));
    }

    [PostgisTheory]
    [InlineData("http://127.0.0.2:9/", HttpStatusCode.UnprocessableEntity, "not a public address")]
    [InlineData("file:///etc/passwd", HttpStatusCode.BadRequest, "neither http nor https")]
    [InlineData("words", HttpStatusCode.BadRequest, "no absolute")]
    public async Task A_page_that_cannot_be_fetched_is_a_problem_that_says_why(string url, HttpStatusCode status, string word)
    {
        using var answer = await app.Writer.PostAsJsonAsync("/api/articles/fetch", new { url }, TestContext.Current.CancellationToken);
        Assert.Contains(word, await answer.ProblemAsync(status), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_feed_can_be_changed_rested_and_removed_and_its_mistakes_are_named()
    {
        await using var site = await LocalSite.StartAsync();
        var feed = await AddAsync(site.At("/none"));
        using var again = await app.Writer.PostAsJsonAsync("/api/feeds", new { url = site.At("/none") }, TestContext.Current.CancellationToken);
        Assert.Contains("there already", await again.ProblemAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
        using var changed = await app.Writer.PatchAsJsonAsync($"/api/feeds/{feed}", new { paused = true, interval_minutes = 60, source = "Ours" }, TestContext.Current.CancellationToken);
        var state = await app.Reader.GetJsonAsync($"/api/feeds/{feed}");
        Assert.Equal(
            ("paused", 60, "Ours", JsonValueKind.Null),
            (state.GetProperty("state").GetString(), state.GetProperty("interval_minutes").GetInt32(), state.GetProperty("source").GetString(), state.GetProperty("next_poll_at").ValueKind));
        using var wrong = await app.Writer.PatchAsJsonAsync($"/api/feeds/{feed}", new { interval_minutes = 0 }, TestContext.Current.CancellationToken);
        Assert.Contains("interval_minutes", await wrong.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        using var closed = await app.Reader.DeleteAsync($"/api/feeds/{feed}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        using var removed = await app.Writer.DeleteAsync($"/api/feeds/{feed}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await app.Reader.GetAsync($"/api/feeds/{feed}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static string Rss(LocalSite site, params string[] names) =>
        $"<rss version='2.0'><channel><title>Feed</title>{string.Concat(names.Select(name => $"<item><guid>{name}-{site.Port}</guid><link>{site.At($"/news/{name}")}</link></item>"))}</channel></rss>";

    private static void Offer(LocalSite site, string name, string text) => site.Put(
        $"/news/{name}",
        $"""
        <html><head><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2023-11-14T09:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Headline {name}</h1><p>{text}</p></article></body></html>
        """);

    private static long Count(JsonElement state, string name) => state.GetProperty(name).GetInt64();

    private async Task<long> AddAsync(Uri url)
    {
        using var answer = await app.Writer.PostAsJsonAsync("/api/feeds", new { url }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var feed = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return feed.GetProperty("feed_id").GetInt64();
    }

    /// <summary>Lets a feed rest and go on: it is then due at once.</summary>
    private async Task PollAgainAsync(long feed)
    {
        var before = (await app.Reader.GetJsonAsync($"/api/feeds/{feed}")).GetProperty("last_success_at").GetDateTimeOffset();
        foreach (var paused in new[] { true, false })
        {
            using var answer = await app.Writer.PatchAsJsonAsync($"/api/feeds/{feed}", new { paused }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await WaitAsync(feed, state => state.GetProperty("last_success_at").GetDateTimeOffset() > before);
    }

    private async Task<JsonElement> WaitAsync(long feed, Func<JsonElement, bool> isDone)
    {
        var state = default(JsonElement);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            state = await app.Reader.GetJsonAsync($"/api/feeds/{feed}");
            if (isDone(state)) return state;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The feed did not come so far in 30 s: {state}");
    }

    private async Task<JsonElement> FindArticleAsync(Uri url)
    {
        var list = await app.Reader.GetJsonAsync("/api/articles?limit=500");
        var found = list.GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("url").GetString() == url.AbsoluteUri);
        return await app.Reader.CodedAsync(found.GetProperty("article_id").GetInt64());
    }
}
