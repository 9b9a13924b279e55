using System.Text.Json;

namespace GeoConflict.Tests.Corpus;

/// <summary>A short text in another language with the places it names. The format: tests/corpus/README.md.</summary>
internal sealed record LanguageCase
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>All cases, in the order of the file.</summary>
    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        .. File.ReadLines(Checkout.PathOf("tests", "corpus", "languages.jsonl"))
            .Select(line => JsonSerializer.Deserialize<LanguageCase>(line, Format))
            .OfType<LanguageCase>(),
    ];

    public required string Id { get; init; }

    /// <summary>ISO 639 code.</summary>
    public required string Language { get; init; }

    /// <summary>"seen" if written before the code was tuned, "blind" if after.</summary>
    public required string Half { get; init; }

    public required string Text { get; init; }

    /// <summary>The places named, in order.</summary>
    public required IReadOnlyList<NamedPlace> Places { get; init; }
}

/// <summary>A name in the text and the place it stands for.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Name">As written.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record NamedPlace(int Start, string Name, double Lat, double Lon);
