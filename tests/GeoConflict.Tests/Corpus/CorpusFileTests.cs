using System.Text.Json;
using GeoConflict.Events;

namespace GeoConflict.Tests.Corpus;

public sealed class CorpusFileTests
{
    [Fact]
    public void Ids_are_unique() => Assert.Distinct(Dispatch.All.Select(d => d.Id));

    [Fact]
    public void Types_are_ones_of_the_taxonomy_and_belong_together() =>
        Assert.All(Dispatch.All.SelectMany(d => d.Events), e =>
        {
            var subType = EventTaxonomy.ParseSubType(e.SubEvent);
            Assert.NotNull(subType);
            Assert.Equal(e.EventType, EventTaxonomy.NameOf(EventTaxonomy.TypeOf(subType.Value)));
        });

    [Fact]
    public void Every_sub_type_is_expected_at_least_twice()
    {
        var counts = Dispatch.All.SelectMany(d => d.Events).CountBy(e => e.SubEvent).ToDictionary();

        Assert.All(Enum.GetValues<SubEventType>(), t => Assert.True(counts[EventTaxonomy.NameOf(t)] >= 2));
    }

    [Fact]
    public void No_event_is_expected_after_its_dispatch() =>
        Assert.All(Dispatch.All, d => Assert.All(d.Events, e => Assert.False(e.Date.End > d.Date)));

    [Fact]
    public void Names_that_are_no_places_stand_in_their_text() =>
        Assert.All(Dispatch.All, d => Assert.All(d.NotPlaces, n => Assert.Contains(n, d.Text, StringComparison.Ordinal)));

    [Fact]
    public void Seed_holds_the_same_dispatches_without_what_is_expected_of_them()
    {
        var seed = File.ReadLines(Checkout.PathOf("db", "seed", "dispatches.jsonl")).Select(line =>
        {
            var row = JsonDocument.Parse(line).RootElement;
            Assert.Empty(row.EnumerateObject().Select(p => p.Name).Except(["id", "title", "text", "date", "source"]));
            Assert.Equal("GeoConflict demo dispatch", row.GetProperty("source").GetString());
            return (Text(row, "id"), Text(row, "title"), Text(row, "text"), Text(row, "date"));
        });

        Assert.Equal(Dispatch.All.Select(d => ((string?)d.Id, d.Title, (string?)d.Text, d.Date?.ToString("O"))), seed);
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
