using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoConflict.Tests.Corpus;

/// <summary>Two short reports and whether they tell of one event.</summary>
internal sealed record JoinPair(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("first")] JoinReport First,
    [property: JsonPropertyName("second")] JoinReport Second,
    [property: JsonPropertyName("same")] bool IsSame)
{
    /// <summary>All pairs of <c>joins.jsonl</c>.</summary>
    public static IReadOnlyList<JoinPair> All { get; } =
    [
        .. File.ReadLines(Checkout.PathOf("tests", "corpus", "joins.jsonl")).Select(line =>
            JsonSerializer.Deserialize<JoinPair>(line) ?? throw new InvalidDataException("An empty line.")),
    ];
}

/// <summary>One of the two.</summary>
internal sealed record JoinReport(
    [property: JsonPropertyName("text")] string Text, [property: JsonPropertyName("date")] DateOnly Date);
