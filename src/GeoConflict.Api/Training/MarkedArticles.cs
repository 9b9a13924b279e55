using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Geo;
using GeoConflict.Geoparsing.Ranking.Training;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary>Articles with names whose places people have marked.</summary>
internal static class MarkedArticles
{
    /// <summary>Reads JSON Lines; a file without a single coordinate counts as empty.</summary>
    /// <exception cref="InvalidLineException">A line is not as it should be; file and number are told.</exception>
    public static IReadOnlyList<(Article Article, IReadOnlyList<GoldPlace> Golds)> Read(string path)
    {
        var articles = new List<(Article, IReadOnlyList<GoldPlace>)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonLinesFilter.ParseObject(line);
                if (!HasGolds(document.RootElement)) return [];
                articles.Add(ReadLine(document.RootElement));
            }
            catch (InvalidLineException e)
            {
                throw new InvalidLineException($"{path}, line {number}: {e.Message}");
            }
        }

        return articles.Exists(article => article.Item2.Any(gold => gold.Location is not null)) ? articles : [];
    }

    private static bool HasGolds(JsonElement line) =>
        line.TryGetProperty("text", out _) && (IsList(line, "toponyms") || IsList(line, "events"));

    private static bool IsList(JsonElement line, string member) =>
        line.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array;

    private static (Article, IReadOnlyList<GoldPlace>) ReadLine(JsonElement line)
    {
        var text = LineReader.RequiredText(line, "text");
        var article = new Article(text) { Url = LineReader.Text(line, "url") };
        return (article, IsList(line, "toponyms") ? PlacesOf(line, text) : EventPlacesOf(line, text));
    }

    private static List<GoldPlace> PlacesOf(JsonElement line, string text)
    {
        var starts = CodePoints.StartsOf(text);
        var golds = new List<GoldPlace>();
        foreach (var toponym in line.GetProperty("toponyms").EnumerateArray())
        {
            var (start, end) = (LineReader.Offset(toponym, "start"), LineReader.Offset(toponym, "end"));
            if (start < 0 || end <= start || end >= starts.Count)
            {
                throw new InvalidLineException($"[{start}, {end}) is not inside the text");
            }

            golds.Add(new GoldPlace(TextSpan.FromBounds(starts[start], starts[end]), PointOf(toponym)));
        }

        return [.. golds.DistinctBy(gold => gold.Span)];
    }

    /// <summary>Each place of an event where its name stands in the text.</summary>
    private static List<GoldPlace> EventPlacesOf(JsonElement line, string text)
    {
        var golds = new List<GoldPlace>();
        foreach (var told in line.GetProperty("events").EnumerateArray())
        {
            if (LineReader.Text(told, "place") is not { Length: > 2 } name || PointOf(told) is not { } point) continue;
            for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                golds.Add(new GoldPlace(new TextSpan(at, name.Length), point));
            }
        }

        return [.. golds.DistinctBy(gold => gold.Span)];
    }

    private static GeoPoint? PointOf(JsonElement place) =>
        place.TryGetProperty("lat", out var latitude) && latitude.ValueKind == JsonValueKind.Number
            && place.TryGetProperty("lon", out var longitude) && longitude.ValueKind == JsonValueKind.Number
            ? new GeoPoint(latitude.GetDouble(), longitude.GetDouble())
            : null;
}
