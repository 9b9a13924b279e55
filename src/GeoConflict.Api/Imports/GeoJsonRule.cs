using System.Text.Json;

namespace GeoConflict.Api.Imports;

/// <summary>How one field is read from a feature.</summary>
/// <param name="Path">Names of properties, one inside the other; empty for a value that is the same for all.</param>
/// <param name="Values">From the file's words to ours; empty to take them as they are.</param>
/// <param name="Default">What holds where the feature says nothing, or words that are not in the table.</param>
internal sealed record GeoJsonRule(
    IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Values, string? Default)
{
    private const string OwnId = "$id";

    private static readonly string[] Members = ["property", "values", "default", "value"];

    /// <summary>Reads a rule.</summary>
    /// <exception cref="ImportException">It is none.</exception>
    public static GeoJsonRule Of(string field, JsonElement rule)
    {
        if (rule.ValueKind == JsonValueKind.String) return new GeoJsonRule(PathOf(rule), Empty, null);
        if (rule.ValueKind != JsonValueKind.Object)
            throw new ImportException($"The mapping's '{field}' is neither the name of a property nor an object.");
        foreach (var member in rule.EnumerateObject())
        {
            if (!Members.Contains(member.Name, StringComparer.Ordinal))
            {
                throw new ImportException(
                    $"The mapping's '{field}' has '{member.Name}'; known are {string.Join(", ", Members)}.");
            }
        }

        if (rule.TryGetProperty("value", out var constant)) return new GeoJsonRule([], Empty, TextOf(constant));
        if (!rule.TryGetProperty("property", out var property) || property.ValueKind != JsonValueKind.String)
            throw new ImportException($"The mapping's '{field}' has neither \"property\" nor \"value\".");
        return new GeoJsonRule(
            PathOf(property),
            rule.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Object
                ? values.EnumerateObject().ToDictionary(v => v.Name, v => TextOf(v.Value) ?? "", StringComparer.OrdinalIgnoreCase)
                : Empty,
            rule.TryGetProperty("default", out var other) ? TextOf(other) : null);
    }

    /// <summary>What a feature says; null where nothing.</summary>
    public string? Find(JsonElement feature)
    {
        var said = Path.Count == 0 ? null : Path is [OwnId] ? Member(feature, "id") : Said(feature);
        if (string.IsNullOrWhiteSpace(said)) return Default;
        if (Values.Count == 0) return said.Trim();
        return Values.TryGetValue(said.Trim(), out var ours) ? ours : Default;
    }

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>();

    private static string[] PathOf(JsonElement text) => (text.GetString() ?? "").Split('.');

    private static string? Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private string? Said(JsonElement feature)
    {
        if (!feature.TryGetProperty("properties", out var at)) return null;
        foreach (var name in Path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return TextOf(at);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
