using System.Globalization;
using System.Text.Json;

namespace GeoConflict.Api.Filters;

/// <summary>Reads the members of one input line and says which of them is wrong.</summary>
internal static class LineReader
{
    /// <summary>A text that must be there.</summary>
    public static string RequiredText(JsonElement line, string member) =>
        Text(line, member) ?? throw new InvalidLineException($"\"{member}\" is missing");

    /// <summary>A text; null where it is absent or null.</summary>
    public static string? Text(JsonElement line, string member)
    {
        if (!line.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new InvalidLineException($"\"{member}\" is not a text");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new InvalidLineException($"\"{member}\" holds half of a surrogate pair");
        }
    }

    /// <summary>A day written YYYY-MM-DD; null where it is absent or null.</summary>
    public static DateOnly? Day(JsonElement line, string member)
    {
        if (Text(line, member) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidLineException($"\"{member}\" is not a day written YYYY-MM-DD: {text}");
    }

    /// <summary>An offset.</summary>
    public static int Offset(JsonElement line, string member) =>
        line.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var offset)
            ? offset
            : throw new InvalidLineException($"\"{member}\" is not a whole number");
}
