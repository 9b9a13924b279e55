using System.Text.Json;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Reads CQL2 JSON.</summary>
internal static class Cql2JsonParser
{
    private const int MaxDepth = 64;

    /// <returns>The tree; whether its names and types fit is not known yet.</returns>
    /// <exception cref="FormatException">It is no CQL2 JSON; says why.</exception>
    public static Cql2Node Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException
            or KeyNotFoundException)
        {
            throw new FormatException($"is no CQL2 JSON: {exception.Message}", exception);
        }
    }

    private static Cql2Node Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => new Cql2Node.Truth(true),
        JsonValueKind.False => new Cql2Node.Truth(false),
        JsonValueKind.Number => Cql2Words.Number(element.GetDouble()),
        JsonValueKind.String => new Cql2Node.Text(element.GetString() ?? ""),
        JsonValueKind.Array => new Cql2Node.List([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => ReadObject(element),
        _ => throw new FormatException("holds a null; use isNull"),
    };

    private static Cql2Node ReadObject(JsonElement element)
    {
        if (element.TryGetProperty("op", out var name)) return ReadOperation(name.GetString() ?? "", element);
        if (element.TryGetProperty("property", out var property)) return new Cql2Node.Property(property.GetString() ?? "");
        if (element.TryGetProperty("date", out var day)) return Cql2Words.Day(day.GetString() ?? "");
        if (element.TryGetProperty("timestamp", out var instant)) return Cql2Words.Instant(instant.GetString() ?? "");
        if (element.TryGetProperty("interval", out var interval)) return ReadInterval(interval);
        if (element.TryGetProperty("bbox", out var box))
            return Cql2Words.Box([.. box.EnumerateArray().Select(number => number.GetDouble())]);
        return element.TryGetProperty("type", out _)
            ? new Cql2Node.Shape(GeoJsonShape.Read(element))
            : throw new FormatException($"'{Shorten(element)}' is no expression");
    }

    private static Cql2Node.Interval ReadInterval(JsonElement interval)
    {
        var ends = interval.EnumerateArray().ToArray();
        return ends.Length == 2
            ? new Cql2Node.Interval(ReadEnd(ends[0]), ReadEnd(ends[1]))
            : throw new FormatException("an interval has two ends");
    }

    private static Cql2Node? ReadEnd(JsonElement end) =>
        end.ValueKind == JsonValueKind.String ? Cql2Words.End(end.GetString() ?? "") : Read(end);

    private static Cql2Node ReadOperation(string name, JsonElement element)
    {
        var arguments = element.GetProperty("args").EnumerateArray().Select(Read).ToArray();
        return (name.ToLowerInvariant(), arguments) switch
        {
            ("and", { Length: >= 2 }) => new Cql2Node.Logical(true, arguments),
            ("or", { Length: >= 2 }) => new Cql2Node.Logical(false, arguments),
            ("not", [var condition]) => new Cql2Node.Not(condition),
            ("like", [var value, var pattern]) => new Cql2Node.Like(value, pattern),
            ("between", [var value, var lower, var upper]) => new Cql2Node.Between(value, lower, upper),
            ("in", [var value, Cql2Node.List list]) => new Cql2Node.In(value, list.Items),
            ("isnull", [var value]) => new Cql2Node.IsNull(value),
            ("casei", [var value]) => new Cql2Node.Folded(false, value),
            ("accenti", [var value]) => new Cql2Node.Folded(true, value),
            (var sign, [var left, var right]) when Cql2Words.Comparisons.Contains(sign) =>
                new Cql2Node.Comparison(sign, left, right),
            (var sign, [var left, var right]) when Cql2Words.Arithmetic.Contains(sign) =>
                new Cql2Node.Arithmetic(sign, left, right),
            (var relation, [var left, var right]) when Cql2Words.Relation(relation, left, right) is { } node => node,
            _ => throw new FormatException($"'{Shorten(name)}' is no operation with {arguments.Length} such arguments"),
        };
    }

    private static string Shorten(object value) =>
        value.ToString() is { Length: > 60 } text ? text[..60] + "…" : value.ToString() ?? "";
}
