using System.Text.Json;
using System.Text.Json.Serialization;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>A report of the corpus with the events it should give. The format: tests/corpus/README.md.</summary>
internal sealed record Dispatch
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new DayOrSpanConverter() },
    };

    /// <summary>All dispatches of the corpus, in the order of the file.</summary>
    public static IReadOnlyList<Dispatch> All { get; } =
    [
        .. File.ReadLines(Checkout.PathOf("tests", "corpus", "dispatches.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Dispatch>(line, Format))
            .OfType<Dispatch>(),
    ];

    public required string Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ExpectedEvent> Events { get; init; }

    public required IReadOnlyList<string> NotPlaces { get; init; }

    public required IReadOnlyList<string> Traps { get; init; }

    /// <summary>As the program gets it.</summary>
    public Article ToArticle() => new(Text) { Id = Id, PublishedOn = Date, Source = Source };

    /// <summary>The dispatch of this id.</summary>
    public static Dispatch Of(string id) => All.Single(d => d.Id == id);
}
