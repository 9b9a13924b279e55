using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>Reads a file that lists feeds: OPML, or lines of address, title, publisher and minutes between readings,
/// tabs between them, all but the first to be left out.</summary>
public static class FeedList
{
    /// <summary>The feeds of a file, each with its line; 0 in OPML.</summary>
    /// <exception cref="InvalidDataException">It begins as XML and is no OPML.</exception>
    public static IReadOnlyList<(int Line, FeedSubmission Feed)> Read(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("<") ? [.. ReadOpml(start.ToString()).Select(feed => (0, feed))] : [.. ReadLines(text)];
    }

    private static IEnumerable<FeedSubmission> ReadOpml(string text)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return [.. XDocument.Load(reader).Descendants()
                .Where(e => e.Name.LocalName == "outline" && !string.IsNullOrWhiteSpace((string?)e.Attribute("xmlUrl")))
                .Select(e => new FeedSubmission
                {
                    Url = ((string?)e.Attribute("xmlUrl") ?? "").Trim(),
                    Title = (string?)e.Attribute("title") ?? (string?)e.Attribute("text"),
                    Language = (string?)e.Attribute("language"),
                })];
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"The list is no OPML: {exception.Message}", exception);
        }
    }

    private static IEnumerable<(int Line, FeedSubmission Feed)> ReadLines(string text)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var fields = line.Split('\t', StringSplitOptions.TrimEntries);
            if (fields[0].Length == 0 || fields[0].StartsWith('#') || fields[0] == "url") continue;
            yield return (number, new FeedSubmission
            {
                Url = fields[0],
                Title = Field(fields, 1),
                Source = Field(fields, 2),
                IntervalMinutes = Field(fields, 3) is { } minutes
                    ? int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1
                    : null,
            });
        }
    }

    private static string? Field(string[] fields, int index) =>
        index < fields.Length && fields[index].Length > 0 ? fields[index] : null;
}
