using System.Net;
using System.Text.Json;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Jobs;

/// <summary>Work that people can see and act on, and coding all again.</summary>
public sealed class JobBoardTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    [PostgisFact]
    public async Task A_failed_article_is_listed_with_its_reason_and_is_coded_when_tried_again()
    {
        var id = await InsertAsync("Villagers met on Sunday and talked about the price of bread.", "failed", "Broke.");
        var job = await FindAsync("failed", id);
        Assert.Equal(("code_article", "Broke."), (job.GetProperty("kind").GetString(), job.GetProperty("reason").GetString()));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync($"/api/jobs/article-{id}/retry"));
        Assert.Equal("coded", (await app.Reader.CodedAsync(id)).GetProperty("status").GetString());
        await FindAsync("done", id);
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync($"/api/jobs/article-{id}/retry"));
    }

    [PostgisFact]
    public async Task An_article_that_waits_can_be_cancelled_and_tried_again_with_its_text()
    {
        var id = await InsertAsync("A fair was held on Monday, and many came to it.", "queued", null, TimeSpan.FromHours(1));
        await FindAsync("waiting", id);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync($"/api/jobs/article-{id}/cancel"));
        Assert.Equal("Cancelled by a person.", (await FindAsync("cancelled", id)).GetProperty("reason").GetString());
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync($"/api/jobs/article-{id}/cancel"));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync($"/api/jobs/article-{id}/retry"));
        Assert.StartsWith("A fair", (await app.Reader.CodedAsync(id)).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("article-999999", HttpStatusCode.NotFound)]
    [InlineData("item-999999", HttpStatusCode.NotFound)]
    [InlineData("words", HttpStatusCode.NotFound)]
    [InlineData("article--1", HttpStatusCode.NotFound)]
    public async Task A_job_that_is_not_there_is_said_not_to_be(string job, HttpStatusCode expected)
    {
        Assert.Equal(expected, await PostAsync($"/api/jobs/{job}/retry"));
        Assert.Equal(expected, await PostAsync($"/api/jobs/{job}/cancel"));
    }

    [PostgisTheory]
    [InlineData("status=lost", "status")]
    [InlineData("kind=x", "kind")]
    [InlineData("limit=0", "limit")]
    [InlineData("page=2", "page")]
    public async Task A_parameter_that_is_wrong_is_named(string query, string name)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/api/jobs?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Coding_all_again_keeps_what_people_decided_and_mends_the_rest()
    {
        const string Decided = "Gunmen attacked a checkpoint in Aleppo on Tuesday, killing three soldiers, the army said.";
        const string Plain = "Jets carried out an air strike on Albu Kamal on Tuesday, killing nine fighters.";
        var decided = await CodeAsync(Decided);
        var plain = await CodeAsync(Plain);
        var decidedEvent = EventOf(decided);
        var plainEvent = EventOf(plain);
        await using (var db = await OpenAsync())
        {
            // As if an older model had named both reports otherwise, and a person had corrected the first.
            foreach (var source in await db.EventSources.Where(s => s.EventId == decidedEvent || s.EventId == plainEvent).ToListAsync(TestContext.Current.CancellationToken))
                await db.Database.ExecuteSqlAsync($"UPDATE event_source SET source_key = 'Old@' || source_key WHERE event_source_id = {source.EventSourceId}", TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"UPDATE conflict_event SET status = 'corrected', fatalities_best = 30 WHERE event_id = {decidedEvent}", TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"INSERT INTO event_revision (event_id, revised_by, action, event) SELECT event_id, 'Amal', 'changed', to_jsonb(e) FROM conflict_event AS e WHERE event_id = {decidedEvent}", TestContext.Current.CancellationToken);
        }

        var report = await RecodeAsync();
        Assert.Equal((0, 1L, 1L), (report.Failed, report.Changes.GetValueOrDefault("created") + report.Changes.GetValueOrDefault("joined"), report.Changes.GetValueOrDefault("withdrawn")));
        var kept = await app.Reader.GetJsonAsync($"/api/articles/{decided.GetProperty("article_id").GetInt64()}");
        var one = Assert.Single(kept.GetProperty("events").EnumerateArray());
        Assert.Equal(
            (decidedEvent, "corrected", 30),
            (one.GetProperty("id").GetInt64(), one.GetProperty("properties").GetProperty("status").GetString(), one.GetProperty("properties").GetProperty("fatalities_best").GetInt32()));
        var again = await RecodeAsync();
        Assert.Equal((0, 0), (again.Failed, again.Changes.Count));
    }

    private static long EventOf(JsonElement article) =>
        Assert.Single(article.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64();

    private Task<JsonElement> CodeAsync(string text) =>
        app.Writer.PostAndCodeAsync(new { text, published_on = "2023-11-15" });

    private Task<RecodingReport> RecodeAsync() =>
        ActivatorUtilities.CreateInstance<Recoding>(app.Services).RunAsync(0, new Progress<string>(), TestContext.Current.CancellationToken);

    private async Task<JsonElement> FindAsync(string status, long articleId)
    {
        var list = await app.Reader.GetJsonAsync($"/api/jobs?status={status}&limit=500");
        Assert.True(list.GetProperty("counts").GetProperty("code_article").GetProperty(status).GetInt64() > 0);
        return list.GetProperty("jobs").EnumerateArray().Single(job => job.GetProperty("job_id").GetString() == $"article-{articleId}");
    }

    private async Task<HttpStatusCode> PostAsync(string path)
    {
        using var answer = await app.Writer.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<long> InsertAsync(string text, string status, string? reason, TimeSpan rest = default)
    {
        var stored = await app.Services.GetRequiredService<ArticleIntake>().StoreAsync(new ArticleInput(text), TestContext.Current.CancellationToken);
        await using var db = await OpenAsync();
        var due = DateTimeOffset.UtcNow + rest;
        await db.Articles.Where(a => a.ArticleId == stored.ArticleId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Status, status).SetProperty(a => a.Reason, reason).SetProperty(a => a.DueAt, due),
            TestContext.Current.CancellationToken);
        return stored.ArticleId;
    }

    private Task<ConflictDb> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<ConflictDb>>()
        .CreateDbContextAsync(TestContext.Current.CancellationToken);
}
