using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GeoConflict.Api.Alerts;
using GeoConflict.Api.Tests.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Alerts;

/// <summary>Alerts over real HTTP: feeds, streams and webhooks, to receivers that fail.</summary>
public sealed class AlertTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private static int day;

    [PostgisFact]
    public async Task A_receiver_that_fails_half_of_the_time_gets_every_change_in_order()
    {
        await using var site = await LocalSite.StartAsync();
        var random = new Random(5);
        var taken = new ConcurrentQueue<(long Delivery, long Event, string Signature, string Body)>();
        site.Pages["/hook"] = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var isGood = random.Next(2) == 0;
            context.Response.StatusCode = isGood ? 200 : 503;
            // A receiver may also take it and then fail to say so.
            if (!isGood && random.Next(2) == 0) return;
            taken.Enqueue((
                long.Parse(context.Request.Headers["X-GeoConflict-Delivery"].ToString(), System.Globalization.CultureInfo.InvariantCulture),
                JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetInt64(), context.Request.Headers[WebhookSignature.Header].ToString(), body));
        };
        var alert = await AddAsync("bbox=40,34,42,35&fatalities_min=5&event_type=Explosions/Remote violence", site.At("/hook"));
        var expected = new List<long>();
        for (var i = 0; i < 10; i++) expected.Add(await StrikeAsync("Albu Kamal", 6));
        await StrikeAsync("Albu Kamal", 2);
        await StrikeAsync("Damascus", 9);
        var sender = app.Services.GetRequiredService<WebhookSender>();
        await app.Services.GetRequiredService<AlertMatcher>().RunAsync(TestContext.Current.CancellationToken);
        var state = await WaitAsync(alert, one => one.GetProperty("told").GetInt64() == 10 && one.GetProperty("waiting").GetInt64() == 0, sender);
        Assert.Equal(JsonValueKind.Null, state.GetProperty("last_error").ValueKind);
        Assert.Equal(expected, taken.Select(one => one.Event).Distinct());
        Assert.True(taken.Count > 10, "some were posted twice");
        Assert.Equal(taken.Select(one => one.Delivery).Order(), taken.Select(one => one.Delivery));
        var secret = alert.GetProperty("webhook_secret").GetString() ?? "";
        Assert.All(taken, one =>
        {
            var seconds = long.Parse(one.Signature.Split(',')[0][2..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(WebhookSignature.Of(secret, DateTimeOffset.FromUnixTimeSeconds(seconds), Encoding.UTF8.GetBytes(one.Body)), one.Signature);
        });
    }

    [Fact]
    public void A_signature_is_the_hmac_of_time_and_body() => Assert.Equal(
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac key
        "t=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae",
        WebhookSignature.Of("key", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), "{}"u8));

    [PostgisFact]
    public async Task An_event_that_was_told_is_told_again_when_it_is_withdrawn()
    {
        var alert = await AddAsync("bbox=40,34,42,35&q=withdrawal", null);
        var eventId = await StrikeAsync("Albu Kamal", 7, "after the withdrawal");
        await MatchAsync();
        await app.Database.Source.CreateCommand(
            $"UPDATE conflict_event SET status = 'rejected' WHERE event_id = {eventId}; INSERT INTO event_revision (event_id, revised_by, action, event) SELECT {eventId}, 'Amal', 'withdrawn', '{{}}'")
            .ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await MatchAsync();
        var told = await app.Services.GetRequiredService<AlertStore>().ListToldAsync(alert.GetProperty("alert_id").GetInt64(), 0, 10, TestContext.Current.CancellationToken);
        Assert.Equal(["created", "withdrawn"], told.Select(one => one.Action));
        Assert.Contains("\"rejected\"", told[1].Body, StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_listener_hears_each_change_and_goes_on_where_it_left()
    {
        var alert = await AddAsync("q=listener", null);
        var id = alert.GetProperty("alert_id").GetInt64();
        var first = await StrikeAsync("Albu Kamal", 5, "as a listener said");
        var second = await StrikeAsync("Damascus", 5, "as another listener said");
        await MatchAsync();
        var all = await ListenAsync(id, "0", 2);
        Assert.Equal([first, second], all.Select(one => one.Event));
        Assert.Equal(second, Assert.Single(await ListenAsync(id, all[0].Id, 1)).Event);
    }

    [PostgisFact]
    public async Task Feeds_of_an_alert_hold_its_events_and_no_others()
    {
        var alert = await AddAsync("q=feedreaders", null);
        var id = alert.GetProperty("alert_id").GetInt64();
        var meant = await StrikeAsync("Albu Kamal", 5, "said <feedreaders> & others");
        await StrikeAsync("Damascus", 5);
        using var atom = await app.Reader.GetAsync(new Uri($"/api/alerts/{id}/atom", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", atom.Content.Headers.ContentType?.MediaType);
        XNamespace ns = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(XDocument.Parse(await atom.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants(ns + "entry"));
        Assert.EndsWith($"/api/events/{meant}", entry.Element(ns + "id")?.Value, StringComparison.Ordinal);
        Assert.Contains("<feedreaders> & others", entry.Element(ns + "summary")?.Value, StringComparison.Ordinal);
        var json = await app.Reader.GetJsonAsync($"/api/alerts/{id}/json");
        Assert.StartsWith("Air/drone strike, Albu Kamal, Syria", Assert.Single(json.GetProperty("items").EnumerateArray()).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_receiver_that_redirects_is_not_followed()
    {
        await using var site = await LocalSite.StartAsync();
        site.Redirect("/hook", "http://127.0.0.2:9/");
        var alert = await AddAsync("q=redirected", site.At("/hook"));
        await StrikeAsync("Albu Kamal", 5, "redirected");
        await MatchAsync();
        var state = await WaitAsync(alert, one => one.GetProperty("failure_count").GetInt32() > 0, app.Services.GetRequiredService<WebhookSender>());
        Assert.Contains("302", state.GetProperty("last_error").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, state.GetProperty("waiting").GetInt64());
    }

    [PostgisTheory]
    [InlineData("http://127.0.0.2:9/", "q=x", "webhook_url")]
    [InlineData("http://169.254.169.254/", "q=x", "not a public address")]
    [InlineData("file:///etc/passwd", "q=x", "neither http nor https")]
    [InlineData(null, "event_typ=Battles", "event_typ")]
    [InlineData(null, "bbox=1,2", "bbox")]
    [InlineData(null, "region=999999999", "region")]
    public async Task An_alert_that_cannot_be_is_refused_with_the_reason(string? webhook, string filter, string reason)
    {
        using var answer = await app.Writer.PostAsJsonAsync("/api/alerts", new { name = "n", filter, webhook_url = webhook }, TestContext.Current.CancellationToken);
        Assert.Contains(reason, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private Task MatchAsync() => app.Services.GetRequiredService<AlertMatcher>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<JsonElement> AddAsync(string filter, Uri? webhook)
    {
        using var answer = await app.Writer.PostAsJsonAsync("/api/alerts", new { name = "Test", filter, webhook_url = webhook }, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Posts a report of a strike on a day of its own and waits for its event.</summary>
    private async Task<long> StrikeAsync(string place, int killed, string more = "residents said")
    {
        var on = new DateOnly(2021, 1, 1).AddDays(7 * Interlocked.Increment(ref day));
        var article = await app.Writer.PostAndCodeAsync(new
        {
            text = $"Jets carried out an air strike on {place} on {on.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}, killing {killed} fighters, {more}.",
            published_on = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });
        return Assert.Single(article.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64();
    }

    private async Task<JsonElement> WaitAsync(JsonElement alert, Func<JsonElement, bool> isDone, WebhookSender sender)
    {
        var state = default(JsonElement);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            await sender.RunAsync(TestContext.Current.CancellationToken);
            using var answer = await app.Writer.GetAsync(new Uri("/api/alerts", UriKind.Relative), TestContext.Current.CancellationToken);
            var all = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            state = all.EnumerateArray().Single(one => one.GetProperty("alert_id").GetInt64() == alert.GetProperty("alert_id").GetInt64());
            if (isDone(state)) return state;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException(state.ToString());
    }

    private async Task<List<(string Id, long Event)>> ListenAsync(long alertId, string after, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/alerts/{alertId}/stream");
        request.Headers.Add("Last-Event-ID", after);
        using var answer = await app.Reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var heard = new List<(string Id, long Event)>();
        var id = "";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (heard.Count < count && await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                heard.Add((id, JsonSerializer.Deserialize<JsonElement>(line[6..]).GetProperty("id").GetInt64()));
        }

        return heard;
    }
}
