using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Events;

/// <summary>Joining events by hand, and taking their reports apart again.</summary>
public sealed class EventJoinTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    [PostgisFact]
    public async Task Merge_puts_all_reports_into_one_event_and_split_undoes_it()
    {
        var kept = await EventOfAsync("Gunmen killed two men in Mosul on Monday.", "2019-03-05");
        var other = await EventOfAsync("A car bomb exploded in Kirkuk on Sunday, killing nine people.", "2019-03-04");

        await PostAsync($"/api/events/{kept}/merge", new { event_id = other, reason = "the same blast" });

        var merged = await PropertiesAsync(kept);
        Assert.Equal(2, merged.GetProperty("source_count").GetInt32());
        Assert.Equal("the same blast", merged.GetProperty("sources")[1].GetProperty("joined_because").GetString());
        Assert.Equal("rejected", (await PropertiesAsync(other)).GetProperty("status").GetString());
        Assert.Equal(PostgisApp.KeyName, merged.GetProperty("sources")[1].GetProperty("joined_by").GetString());

        var split = await PostAsync($"/api/events/{kept}/split",
            new { source_id = merged.GetProperty("sources")[1].GetProperty("source_id").GetInt64() });

        Assert.Equal(other, split.GetProperty("other_event_id").GetInt64());
        var again = await PropertiesAsync(other);
        Assert.Equal(("auto", 1, 9), (again.GetProperty("status").GetString(),
            again.GetProperty("source_count").GetInt32(), again.GetProperty("fatalities_best").GetInt32()));
        Assert.Equal(2, (await PropertiesAsync(kept)).GetProperty("fatalities_best").GetInt32());
        Assert.Equal(["created", "merged", "split"], await ActionsAsync(kept));
    }

    [PostgisFact]
    public async Task Split_gives_a_joined_report_an_event_with_what_it_claims()
    {
        var first = await EventOfAsync("Jets carried out an air strike on Albu Kamal on Tuesday, killing four fighters.",
            "2021-06-30");
        var same = await EventOfAsync(
            "At least five people were killed on Tuesday when an air strike hit Albu Kamal in Syria.", "2021-06-30");
        Assert.Equal(first, same);
        var sourceId = (await PropertiesAsync(first)).GetProperty("sources")[1].GetProperty("source_id").GetInt64();

        var split = await PostAsync($"/api/events/{first}/split", new { source_id = sourceId });

        var taken = await PropertiesAsync(split.GetProperty("other_event_id").GetInt64());
        Assert.Equal(("Air/drone strike", "2021-06-29", 5), (taken.GetProperty("sub_event_type").GetString(),
            taken.GetProperty("date_end").GetString(), taken.GetProperty("fatalities_low").GetInt32()));
        Assert.Equal(1, (await PropertiesAsync(first)).GetProperty("source_count").GetInt32());
    }

    [PostgisFact]
    public async Task Events_that_may_be_one_wait_and_are_joined_by_who_accepts()
    {
        var known = await EventOfAsync(
            "Warplanes bombed Damascus on Tuesday, killing four people.", "2017-03-01");
        var told = await EventOfAsync(
            "Four people were killed on Wednesday when warplanes bombed Damascus.", "2017-03-02");
        Assert.NotEqual(known, told);
        var join = await WaitingAsync(known, told);
        Assert.InRange(join.GetProperty("score").GetDouble(), 0.25, 1);
        Assert.NotEmpty(join.GetProperty("evidence").EnumerateArray());

        await PostAsync($"/api/joins/{join.GetProperty("join_id").GetInt64()}/accept", new { });

        var kept = await PropertiesAsync(known);
        Assert.Equal(2, kept.GetProperty("source_count").GetInt32());
        Assert.Equal(PostgisApp.KeyName, kept.GetProperty("sources")[1].GetProperty("joined_by").GetString());
        var decided = Assert.Single(
            await JoinsAsync("accepted"), j => j.GetProperty("other_event_id").GetInt64() == told);
        Assert.Equal(PostgisApp.KeyName, decided.GetProperty("decided_by").GetString());

        await PostAsync($"/api/events/{known}/split",
            new { source_id = kept.GetProperty("sources")[1].GetProperty("source_id").GetInt64() });

        Assert.Single(await JoinsAsync("declined"), j => j.GetProperty("other_event_id").GetInt64() == told);
        Assert.Equal("auto", (await PropertiesAsync(told)).GetProperty("status").GetString());
    }

    [PostgisFact]
    public async Task Events_that_are_declined_stay_apart_and_are_not_decided_twice()
    {
        var known = await EventOfAsync(
            "Rockets hit Damascus on Tuesday, killing two people.", "2018-02-28");
        var told = await EventOfAsync(
            "Rockets hit Damascus on Wednesday and killed two people.", "2018-03-01");
        var id = (await WaitingAsync(known, told)).GetProperty("join_id").GetInt64();

        await PostAsync($"/api/joins/{id}/decline", new { });

        Assert.Equal(1, (await PropertiesAsync(known)).GetProperty("source_count").GetInt32());
        using var again = await app.Writer.PostAsJsonAsync(
            new Uri($"/api/joins/{id}/accept", UriKind.Relative), new { }, TestContext.Current.CancellationToken);
        Assert.Contains("joinId", await again.ProblemAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("state=later", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("status=waiting", "status")]
    public async Task Joins_name_the_parameter_that_is_wrong(string query, string name)
    {
        using var answer = await app.Reader.GetAsync(
            new Uri("/api/joins?" + query, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("merge", "{\"event_id\":999999}", "event_id")]
    [InlineData("split", "{\"source_id\":999999}", "source_id")]
    public async Task Join_names_what_is_not_there(string action, string body, string name)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Writer.PostAsync(new Uri($"/api/events/999998/{action}", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Join_needs_a_key()
    {
        using var answer = await app.Reader.PostAsJsonAsync(new Uri("/api/events/1/merge", UriKind.Relative),
            new { event_id = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<JsonElement> WaitingAsync(long known, long told) => Assert.Single(
        await JoinsAsync("waiting"), j => j.GetProperty("event_id").GetInt64() == known
            && j.GetProperty("other_event_id").GetInt64() == told);

    private async Task<List<JsonElement>> JoinsAsync(string state) =>
        [.. (await app.Reader.GetJsonAsync($"/api/joins?state={state}")).EnumerateArray()];

    private async Task<long> EventOfAsync(string text, string day)
    {
        var article = await app.Writer.PostAndCodeAsync(new { text, published_on = day });
        return Assert.Single(article.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64();
    }

    private async Task<JsonElement> PropertiesAsync(long eventId) =>
        (await app.Reader.GetJsonAsync($"/api/events/{eventId}")).GetProperty("properties");

    private async Task<JsonElement> PostAsync(string address, object body)
    {
        using var answer = await app.Writer.PostAsJsonAsync(new Uri(address, UriKind.Relative), body,
            TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<List<string>> ActionsAsync(long eventId)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ConflictDb>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.EventRevisions.Where(r => r.EventId == eventId).OrderBy(r => r.EventRevisionId)
            .Select(r => r.Action).ToListAsync(TestContext.Current.CancellationToken);
    }
}
