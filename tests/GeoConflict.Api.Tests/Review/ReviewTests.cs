using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GeoConflict.Api.Review;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GeoConflict.Api.Tests.Review;

/// <summary>What people decide about events, over HTTP.</summary>
public sealed class ReviewTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [PostgisFact]
    public async Task Review_takes_an_event_out_of_the_queue_and_undo_puts_it_back()
    {
        var id = await EventOfAsync("Gunmen killed two men in Damascus on Monday.", "2018-03-06");
        Assert.Contains(id, await QueueAsync());

        var tag = await TagAsync(id);
        var confirmed = await ReviewAsync(id, tag, new { action = "confirm", reason = "seen on film" });
        Assert.Equal("confirmed", Properties(confirmed).GetProperty("status").GetString());
        Assert.DoesNotContain(id, await QueueAsync());

        await ReviewAsync(id, await TagAsync(id), new { action = "undo" });
        Assert.Contains(id, await QueueAsync());
        Assert.Equal(["created", "confirmed", "undone"], await ChangesAsync(id));
    }

    [PostgisFact]
    public async Task Review_tells_the_second_of_two_people_what_the_first_has_made_of_the_event()
    {
        var id = await EventOfAsync("Gunmen killed three men in Aleppo on Monday.", "2018-04-10");
        var tag = await TagAsync(id);
        await ReviewAsync(id, tag, new { action = "correct", changes = new { fatalities_best = 4, actor1 = "Group of X" } });

        using var second = await SendAsync(id, tag, new { action = "reject" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.NotEqual(tag, second.Headers.ETag?.Tag);
        var now = Properties(await second.Content.ReadFromJsonAsync<JsonElement>(Token));
        Assert.Equal(("corrected", 4, "Group of X"), (now.GetProperty("status").GetString(),
            now.GetProperty("fatalities_best").GetInt32(), now.GetProperty("actor1").GetString()));

        using var without = await SendAsync(id, null, new { action = "reject" });
        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
    }

    [PostgisTheory]
    [InlineData("{\"action\":\"praise\"}", "action")]
    [InlineData("{\"action\":\"correct\"}", "changes")]
    [InlineData("{\"action\":\"correct\",\"changes\":{\"colour\":1}}", "colour")]
    [InlineData("{\"action\":\"correct\",\"changes\":{\"lat\":95,\"lon\":1}}", "lat")]
    [InlineData("{\"action\":\"correct\",\"changes\":{\"date_end\":\"soon\"}}", "date_end")]
    [InlineData("{\"action\":\"correct\",\"changes\":{\"fatalities_best\":-1}}", "fatalities_best")]
    [InlineData("{\"action\":\"undo\"}", "action")]
    public async Task Review_names_what_is_wrong_and_changes_nothing(string body, string name)
    {
        var id = await EventOfAsync($"Gunmen killed nine men in Damascus on Monday, {name} and {body.Length}.", "2017-05-09");
        var before = await TagAsync(id);
        using var answer = await SendAsync(id, before, JsonSerializer.Deserialize<JsonElement>(body));
        Assert.StartsWith(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(before, await TagAsync(id));
    }

    [PostgisFact]
    public async Task As_of_shows_the_list_and_the_event_before_a_correction()
    {
        var id = await EventOfAsync("Jets carried out an air strike on Albu Kamal on Tuesday, killing six fighters.",
            "2016-06-29");
        await Task.Delay(20, Token);
        var then = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
            System.Globalization.CultureInfo.InvariantCulture);
        await Task.Delay(20, Token);
        await ReviewAsync(id, await TagAsync(id), new { action = "correct", changes = new { lat = 1.5, lon = 2.5, fatalities_best = 60 } });

        var now = await app.Reader.GetJsonAsync($"/api/events/{id}");
        Assert.Equal(60, Properties(now).GetProperty("fatalities_best").GetInt32());
        Assert.Equal(2.5, now.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());
        var past = await app.Reader.GetJsonAsync($"/api/events/{id}?as_of={then}");
        Assert.Equal((6, "auto"), (Properties(past).GetProperty("fatalities_best").GetInt32(),
            Properties(past).GetProperty("status").GetString()));
        Assert.Equal(40.9, past.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), 1);

        const string box = "/api/events?bbox=40,34,41,35&datetime=2016-06-01/2016-06-30";
        Assert.DoesNotContain(id, Ids(await app.Reader.GetJsonAsync(box)));
        Assert.Contains(id, Ids(await app.Reader.GetJsonAsync($"{box}&as_of={then}")));
        Assert.DoesNotContain(id, Ids(await app.Reader.GetJsonAsync($"{box}&as_of=2020-01-01")));
    }

    [PostgisFact]
    public async Task Changes_tell_who_did_what_and_why_since_an_instant()
    {
        var id = await EventOfAsync("Gunmen killed seven men in Damascus on Friday.", "2015-08-15");
        var first = await app.Reader.GetJsonAsync("/api/changes?since=2000-01-01");
        await ReviewAsync(id, await TagAsync(id), new { action = "reject", reason = "a film scene" });
        var since = Uri.EscapeDataString(first.GetProperty("next").GetString() ?? "");
        var change = Assert.Single(
            (await app.Reader.GetJsonAsync($"/api/changes?since={since}")).GetProperty("changes").EnumerateArray());
        Assert.Equal((id, "test", "rejected", "a film scene"), (change.GetProperty("event_id").GetInt64(),
            change.GetProperty("by").GetString(), change.GetProperty("action").GetString(),
            change.GetProperty("reason").GetString()));
        Assert.Equal("rejected", change.GetProperty("event").GetProperty("status").GetString());
    }

    [PostgisFact]
    public async Task An_event_added_by_hand_is_listed_with_its_origin()
    {
        using var answer = await app.Writer.PostAsJsonAsync(new Uri("/api/events", UriKind.Relative), new
        {
            @event = new
            {
                sub_event_type = "Grenade",
                summary = "A grenade was thrown at a gate.",
                date_start = "2014-02-03",
                date_end = "2014-02-03",
                lat = 10.5,
                lon = 20.5,
                place_name = "Gate",
            },
            reason = "told by a witness",
        }, Token);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var listed = await app.Reader.GetJsonAsync("/api/events?datetime=2014-02-03&sub_event_type=Grenade&source=By+hand");
        var found = Properties(Assert.Single(listed.GetProperty("features").EnumerateArray()));
        Assert.Equal(("Explosions/Remote violence", "confirmed", "by hand"), (found.GetProperty("event_type").GetString(),
            found.GetProperty("status").GetString(), found.GetProperty("source").GetString()));
    }

    [PostgisFact]
    public async Task A_corrected_place_is_used_for_the_same_name_in_later_articles()
    {
        var id = await EventOfAsync("A car bomb exploded in Albu Kamal on Sunday, killing eight people.", "2013-09-02");
        await ReviewAsync(id, await TagAsync(id), new { action = "correct", changes = new { lat = 11.25, lon = 12.25 } });
        var next = await EventOfAsync("Two suicide bombers attacked Albu Kamal on Friday, killing eleven people.", "2012-03-04");
        var place = (await app.Reader.GetJsonAsync($"/api/events/{next}")).GetProperty("geometry").GetProperty("coordinates");
        try
        {
            Assert.Equal((12.25, 11.25), (place[0].GetDouble(), place[1].GetDouble()));
        }
        finally
        {
            await using var forget = app.Database.Source.CreateCommand("DELETE FROM own_place");
            await forget.ExecuteNonQueryAsync(Token);
        }
    }

    [PostgisFact]
    public async Task Corrections_are_exported_as_lines_to_train_on()
    {
        const string text = "Gunmen killed twelve men in Aleppo on Wednesday.";
        var id = await EventOfAsync(text, "2011-11-10");
        await ReviewAsync(id, await TagAsync(id), new { action = "correct", changes = new { fatalities_best = 13, place_id = (long?)null } });
        await using var output = new StringWriter();
        await ExportCommand.WriteAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), output, Token);
        var line = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => JsonSerializer.Deserialize<JsonElement>(one))
            .Single(one => one.GetProperty("text").GetString() == text);
        var told = Assert.Single(line.GetProperty("events").EnumerateArray());
        Assert.Equal(("2011-11-10", 13, "Aleppo"), (line.GetProperty("date").GetString(),
            told.GetProperty("dead").GetInt32(), told.GetProperty("place").GetString()));
        var toponym = Assert.Single(line.GetProperty("toponyms").EnumerateArray());
        Assert.Equal("Aleppo", toponym.GetProperty("phrase").GetString());
        Assert.True(line.GetProperty("complete").GetBoolean());
    }

    private static JsonElement Properties(JsonElement feature) => feature.GetProperty("properties");

    private static List<long> Ids(JsonElement collection) =>
        [.. collection.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetInt64())];

    private async Task<List<long>> QueueAsync() => Ids(await app.Reader.GetJsonAsync("/api/review?limit=500"));

    private async Task<long> EventOfAsync(string text, string day)
    {
        var article = await app.Writer.PostAndCodeAsync(new { text, published_on = day });
        return Assert.Single(article.GetProperty("events").EnumerateArray()).GetProperty("id").GetInt64();
    }

    private async Task<string?> TagAsync(long eventId)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/api/events/{eventId}", UriKind.Relative), Token);
        return answer.Headers.ETag?.Tag;
    }

    private async Task<JsonElement> ReviewAsync(long eventId, string? tag, object request)
    {
        using var answer = await SendAsync(eventId, tag, request);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<HttpResponseMessage> SendAsync(long eventId, string? tag, object request)
    {
        using var message = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"/api/events/{eventId}/review", UriKind.Relative))
        {
            Content = JsonContent.Create(request),
        };
        if (tag is not null) message.Headers.TryAddWithoutValidation("If-Match", tag);
        return await app.Writer.SendAsync(message, Token);
    }

    private async Task<List<string?>> ChangesAsync(long eventId) =>
        [.. (await app.Reader.GetJsonAsync("/api/changes?since=2000-01-01")).GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("event_id").GetInt64() == eventId)
            .Select(change => change.GetProperty("action").GetString())];
}
