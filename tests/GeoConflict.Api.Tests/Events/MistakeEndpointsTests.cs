using System.Net;
using System.Net.Http.Json;

namespace GeoConflict.Api.Tests.Events;

/// <summary>What readers say is wrong with an event, and what became of it.</summary>
public sealed class MistakeEndpointsTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    [PostgisFact]
    public async Task Report_is_kept_for_who_reviews_and_changes_nothing()
    {
        var eventId = await StoreEventAsync();

        using var answer = await ReportAsync(eventId, "It was in the other Tripoli.");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);

        var reports = await app.Writer.GetJsonAsync("/api/events/reports");
        Assert.Contains(reports.EnumerateArray(), report =>
            report.GetProperty("event_id").GetInt64() == eventId
            && report.GetProperty("text").GetString() == "It was in the other Tripoli.");
        Assert.Equal("auto", (await app.Reader.GetJsonAsync($"/api/events/{eventId}"))
            .GetProperty("properties").GetProperty("status").GetString());
    }

    [PostgisTheory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Report_without_words_is_refused(string text)
    {
        using var answer = await ReportAsync(await StoreEventAsync(), text);
        Assert.StartsWith("text: ", await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Report_of_an_event_that_is_not_there_is_refused()
    {
        using var answer = await ReportAsync(987_654_321, "wrong");
        Assert.Contains("987654321", await answer.ProblemAsync(HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Reports_are_listed_to_who_has_a_key_only()
    {
        using var answer = await app.Reader.GetAsync(new Uri("/api/events/reports", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [PostgisFact]
    public async Task History_of_an_event_that_is_not_there_is_not_found()
    {
        using var answer = await app.Reader.GetAsync(new Uri("/api/events/987654321/history", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<HttpResponseMessage> ReportAsync(long eventId, string text) => app.Reader.PostAsJsonAsync(
        new Uri($"/api/events/{eventId}/reports", UriKind.Relative), new { text },
        TestContext.Current.CancellationToken);

    private async Task<long> StoreEventAsync()
    {
        var article = await app.Writer.PostAndCodeAsync(
            new { text = "Gunmen killed two men in Mosul on Monday.", published_on = "2019-03-05" });
        return article.GetProperty("events")[0].GetProperty("id").GetInt64();
    }
}
