using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoConflict.Tests.Corpus;

/// <summary>What the pipeline has reached on the corpus and may not fall below: tests/corpus/floors.json.</summary>
internal sealed record Floors
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Floors Current { get; } =
        JsonSerializer.Deserialize<Floors>(File.ReadAllText(Checkout.PathOf("tests", "corpus", "floors.json")), Format)
        ?? throw new JsonException("floors.json is empty.");

    /// <summary>Lowest allowed value of each of <see cref="DispatchScore.Measures"/>.</summary>
    public required IReadOnlyDictionary<string, double> Measures { get; init; }

    /// <summary>Highest allowed number of people's names put on the map.</summary>
    public required int PeoplePlaced { get; init; }

    /// <summary>Ids of dispatches that must be right in every field of every event.</summary>
    public required IReadOnlyList<string> WhollyRight { get; init; }
}
