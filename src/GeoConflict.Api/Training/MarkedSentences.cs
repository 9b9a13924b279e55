using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary>Texts with the places in them where an event was, marked by people.</summary>
internal static class MarkedSentences
{
    /// <summary>Reads JSON Lines; the marks of lines with the same text are put together.</summary>
    /// <returns>Each text once, in the order of its first line.</returns>
    /// <exception cref="InvalidLineException">A line is not as it should be; its number is told.</exception>
    public static IEnumerable<(string Text, IReadOnlyList<TextSpan> Places)> Read(string path)
    {
        var marked = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var order = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonLinesFilter.ParseObject(line);
                var text = LineReader.RequiredText(document.RootElement, "text");
                if (marked.TryAdd(text, [])) order.Add(text);
                marked[text].AddRange(PlacesOf(document.RootElement, text));
            }
            catch (InvalidLineException e)
            {
                throw new InvalidLineException($"line {number}: {e.Message}");
            }
        }

        return order.Select(text => (text, (IReadOnlyList<TextSpan>)marked[text]));
    }

    private static List<TextSpan> PlacesOf(JsonElement line, string text)
    {
        if (!line.TryGetProperty("toponyms", out var toponyms) || toponyms.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidLineException("\"toponyms\" is no list");
        }

        var starts = CodePoints.StartsOf(text);
        var places = new List<TextSpan>();
        foreach (var toponym in toponyms.EnumerateArray())
        {
            var (start, end) = (LineReader.Offset(toponym, "start"), LineReader.Offset(toponym, "end"));
            if (start < 0 || end <= start || end >= starts.Count)
            {
                throw new InvalidLineException($"[{start}, {end}) is not inside the text");
            }

            places.Add(TextSpan.FromBounds(starts[start], starts[end]));
        }

        return places;
    }
}
