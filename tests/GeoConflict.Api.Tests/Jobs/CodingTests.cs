using System.Text.Json;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Jobs;

/// <summary>What becomes of articles when coding is repeated, lost or fails, and when two tell of one event.</summary>
public sealed class CodingTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private WaitingArticles Waiting => app.Services.GetRequiredService<WaitingArticles>();

    [PostgisFact]
    public async Task Coding_again_changes_nothing()
    {
        var article = await app.Writer.PostAndCodeAsync(new
        {
            text = "A car bomb exploded in Damascus on Monday, killing nine people and wounding twelve, Syrian police said.",
            published_on = "2017-03-14",
        });
        Assert.Single(article.GetProperty("events").EnumerateArray());
        var version = app.Services.GetRequiredService<DataVersion>();
        var before = await version.ReadAsync(TestContext.Current.CancellationToken);
        var articleId = article.GetProperty("article_id").GetInt64();
        await app.Services.GetRequiredService<ArticleCoder>().CodeAsync(articleId,
            TestContext.Current.CancellationToken);
        Assert.Equal(before, await version.ReadAsync(TestContext.Current.CancellationToken));
        var after = await app.Reader.GetJsonAsync($"/api/articles/{articleId}");
        Assert.Equal(article.ToString(), after.ToString());
    }

    [PostgisFact]
    public async Task Two_articles_that_tell_of_one_event_are_joined_with_the_reason()
    {
        var first = await app.Writer.PostAndCodeAsync(new
        {
            text = "Jets carried out an air strike on Albu Kamal on Tuesday, killing four fighters.",
            published_on = "2021-06-30",
            source = "One",
        });
        var second = await app.Writer.PostAndCodeAsync(new
        {
            text = "At least four people were killed on Tuesday when an air strike hit Albu Kamal in Syria.",
            published_on = "2021-06-30",
            source = "Two",
        });
        var eventId = Assert.Single(first.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64();
        Assert.Equal(eventId,
            Assert.Single(second.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64());
        var properties = (await app.Reader.GetJsonAsync($"/api/events/{eventId}")).GetProperty("properties");
        Assert.Equal(2, properties.GetProperty("source_count").GetInt32());
        Assert.Contains("same day", properties.GetProperty("sources")[1].GetProperty("joined_because").GetString(),
            StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_lost_article_is_found_again_when_its_lease_has_run_out()
    {
        var articleId = await InsertAsync("Lost on the way.", "coding", attemptCount: 1, dueInPast: true);
        await app.Services.GetRequiredService<CodingRun>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("coded", (await app.Reader.CodedAsync(articleId)).GetProperty("status").GetString());
    }

    [PostgisFact]
    public async Task An_article_in_work_is_left_alone_until_its_lease_has_run_out()
    {
        var articleId = await InsertAsync("In work elsewhere.", "coding", attemptCount: 1, dueInPast: false);
        Assert.DoesNotContain(articleId, await Waiting.ClaimAsync(100, TestContext.Current.CancellationToken));
    }

    [PostgisFact]
    public async Task A_failure_is_tried_again_a_bounded_number_of_times_and_keeps_text_and_reason()
    {
        var articleId = await InsertAsync("Fails each time.", "coding", WaitingArticles.MaxAttempts - 1,
            dueInPast: false);
        await Waiting.FailAsync(articleId, "first reason", TestContext.Current.CancellationToken);
        Assert.Equal("queued", (await ReadAsync(articleId)).GetProperty("status").GetString());
        await SetAsync(articleId, "coding", WaitingArticles.MaxAttempts);
        await Waiting.FailAsync(articleId, "last reason", TestContext.Current.CancellationToken);
        var article = await ReadAsync(articleId);
        Assert.Equal(
            ("failed", "last reason", "Fails each time."),
            (article.GetProperty("status").GetString(), article.GetProperty("reason").GetString(),
                article.GetProperty("text").GetString()));
    }

    [PostgisFact]
    public async Task An_article_that_cannot_be_coded_does_not_hold_up_those_of_its_batch()
    {
        var ids = new List<long>();
        foreach (var name in new[] { "first", "middle", "last" })
            ids.Add(await InsertAsync($"The {name} of three dispatches, all of them from Damascus.", "queued", 0, dueInPast: false));
        await using var db = await OpenAsync();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON article FOR EACH ROW
              WHEN (NEW.status = 'coded' AND NEW.text LIKE 'The middle of three%') EXECUTE FUNCTION refuse()
            """, TestContext.Current.CancellationToken);
        await db.Articles.Where(a => ids.Contains(a.ArticleId)).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.DueAt, DateTimeOffset.UtcNow.AddMinutes(-1)), TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<CodingRun>().RunAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER refuse ON article; DROP FUNCTION refuse()", TestContext.Current.CancellationToken);
        Assert.Equal("coded", (await app.Reader.CodedAsync(ids[0])).GetProperty("status").GetString());
        Assert.Equal("coded", (await app.Reader.CodedAsync(ids[2])).GetProperty("status").GetString());
        var refused = await ReadAsync(ids[1]);
        Assert.Equal("queued", refused.GetProperty("status").GetString());
        Assert.Contains("refused by the test", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private Task<JsonElement> ReadAsync(long articleId) => app.Reader.GetJsonAsync($"/api/articles/{articleId}");

    private async Task<long> InsertAsync(string text, string status, int attemptCount, bool dueInPast)
    {
        await using var db = await OpenAsync();
        var article = new StoredArticle
        {
            Sha256 = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)),
            Text = text,
            Status = status,
            AttemptCount = attemptCount,
            DueAt = DateTimeOffset.UtcNow + (dueInPast ? TimeSpan.FromMinutes(-1) : TimeSpan.FromHours(1)),
        };
        db.Articles.Add(article);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return article.ArticleId;
    }

    private async Task SetAsync(long articleId, string status, int attemptCount)
    {
        await using var db = await OpenAsync();
        await db.Articles.Where(a => a.ArticleId == articleId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Status, status).SetProperty(a => a.AttemptCount, attemptCount),
            TestContext.Current.CancellationToken);
    }

    private Task<ConflictDb> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<ConflictDb>>()
        .CreateDbContextAsync(TestContext.Current.CancellationToken);
}
