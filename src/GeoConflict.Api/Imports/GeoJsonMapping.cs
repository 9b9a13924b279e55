using System.Text.Json;

namespace GeoConflict.Api.Imports;

/// <summary>Which properties of a GeoJSON file's features say what; read from a file of the user's.</summary>
/// <remarks>
/// A JSON object with "source" (the data set's name) and a rule for each field of <see cref="Fields"/> wanted. A rule is
/// the name of a property ("a.b" for one inside another, "$id" for the feature's own id), or an object with "property",
/// "values" (from the file's words to ours), "default", or only "value" for all features.
/// </remarks>
internal sealed class GeoJsonMapping
{
    /// <summary>The fields there may be rules for; "id" and "sub_event_type" must have one.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "id", "sub_event_type", "date_start", "date_end", "uncertainty_m", "place_name", "admin1", "country", "actor1",
        "actor2", "weapon", "target", "fatalities_low", "fatalities_best", "fatalities_high", "injuries_low",
        "injuries_best", "injuries_high", "confidence", "summary",
    ];

    private readonly Dictionary<string, GeoJsonRule> rules = new(StringComparer.Ordinal);

    private GeoJsonMapping(string source) => Source = source;

    /// <summary>Name of the data set.</summary>
    public string Source { get; }

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="ImportException">It is none; says why.</exception>
    public static GeoJsonMapping Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            });
            return Of(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ImportException($"The mapping is not JSON: {exception.Message}");
        }
    }

    /// <summary>What a feature says in a field; null where it says nothing.</summary>
    public string? Text(JsonElement feature, string field) =>
        rules.TryGetValue(field, out var rule) ? rule.Find(feature) : null;

    private static GeoJsonMapping Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("source", out var source)
            || source.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(source.GetString()))
        {
            throw new ImportException("The mapping has no \"source\", the name of the data set.");
        }

        var mapping = new GeoJsonMapping(source.GetString()?.Trim() ?? "");
        foreach (var member in root.EnumerateObject())
        {
            if (member.NameEquals("source")) continue;
            if (!Fields.Contains(member.Name, StringComparer.Ordinal))
            {
                throw new ImportException(
                    $"The mapping has a rule for '{member.Name}'; known are {string.Join(", ", Fields)}.");
            }

            mapping.rules[member.Name] = GeoJsonRule.Of(member.Name, member.Value);
        }

        foreach (var needed in Fields.Take(2))
        {
            if (!mapping.rules.ContainsKey(needed)) throw new ImportException($"The mapping has no rule for '{needed}'.");
        }

        return mapping;
    }
}
