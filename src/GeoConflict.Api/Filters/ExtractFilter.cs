using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Events;
using GeoConflict.Events;
using GeoConflict.Events.Titles;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Filters;

/// <summary>The filter behind <c>geoconflict extract</c>: an article in, its places and events out.</summary>
internal sealed class ExtractFilter(IGazetteer gazetteer)
{
    private readonly ArticleReader reader = new(
        new Geoparser(gazetteer, new ResolverOptions { Explains = false }), new EventCoder());

    /// <summary>Answers one line.</summary>
    /// <exception cref="InvalidLineException">The line lacks a text, or a member of it is wrong.</exception>
    public void Answer(JsonElement line, Utf8JsonWriter writer)
    {
        var coded = reader.Read(ReadArticle(line));
        writer.WriteStartObject();
        JsonLinesFilter.WriteId(writer, line.TryGetProperty("id", out var id) ? id : null);
        writer.WriteStartArray("toponyms");
        var isGiven = coded.Geoparsed.Article.Mentions is not null;
        foreach (var resolution in coded.Geoparsed.Resolutions)
        {
            if (isGiven || IsWritten(resolution.Toponym)) WriteToponym(writer, resolution);
        }

        writer.WriteEndArray();
        if (coded.TitleResolutions.Count > 0) WriteTitle(writer, coded.TitleResolutions);
        writer.WriteStartArray("events");
        foreach (var found in coded.Events) WriteEvent(writer, coded.Geoparsed.Article, found);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Names in a title that the text does not begin with; offsets into the title.</summary>
    private void WriteTitle(Utf8JsonWriter writer, IReadOnlyList<Resolution> resolutions)
    {
        writer.WriteStartArray("title_toponyms");
        foreach (var resolution in resolutions.Where(r => IsWritten(r.Toponym))) WriteToponym(writer, resolution);
        writer.WriteEndArray();
    }

    /// <summary>
    /// Whether a name counts as a place's: "Syria", "Syrian troops", "Aleppo University"; not "Syrians".
    /// </summary>
    internal static bool IsWritten(Toponym toponym) => toponym.Kind != ToponymKind.People;

    private static Article ReadArticle(JsonElement line)
    {
        var text = LineReader.RequiredText(line, "text");
        return new Article(text)
        {
            Title = LineReader.Text(line, "title"),
            PublishedOn = LineReader.Day(line, "date"),
            Url = LineReader.Text(line, "url"),
            Source = LineReader.Text(line, "source"),
            Mentions = ReadMentions(line, text.Length),
        };
    }

    private static List<TextSpan>? ReadMentions(JsonElement line, int textLength)
    {
        if (!line.TryGetProperty("mentions", out var given) || given.ValueKind == JsonValueKind.Null) return null;
        if (given.ValueKind != JsonValueKind.Array) throw new InvalidLineException("\"mentions\" is not an array");
        var mentions = new List<TextSpan>();
        foreach (var mention in given.EnumerateArray())
        {
            if (mention.ValueKind != JsonValueKind.Object) throw new InvalidLineException("a mention is not an object");
            var (start, end) = (LineReader.Offset(mention, "start"), LineReader.Offset(mention, "end"));
            if (start < 0 || end <= start || end > textLength)
            {
                throw new InvalidLineException($"mention [{start}, {end}) is not inside the text of length {textLength}");
            }

            mentions.Add(TextSpan.FromBounds(start, end));
        }

        return mentions;
    }

    private void WriteToponym(Utf8JsonWriter writer, Resolution resolution)
    {
        writer.WriteStartObject();
        WriteSpan(writer, resolution.Toponym);
        if (resolution is Resolution.Resolved { Best.Place: var place, Confidence: var confidence })
        {
            writer.WriteStartObject("place");
            PlaceLine.WriteMembers(writer, gazetteer, place, place.Location, place.UncertaintyM);
            writer.WriteEndObject();
            writer.WriteNumber("confidence", Math.Round(confidence, 3));
        }
        else if (resolution is Resolution.Unresolved { Reason: var reason })
        {
            writer.WriteNull("place");
            writer.WriteNumber("confidence", 0);
            writer.WriteString("reason", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));
        }

        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, Toponym toponym)
    {
        writer.WriteNumber("start", toponym.Span.Start);
        writer.WriteNumber("end", toponym.Span.End);
        writer.WriteString("phrase", toponym.Surface);
    }

    private void WriteEvent(Utf8JsonWriter writer, Article article, ConflictEvent found)
    {
        writer.WriteStartObject();
        writer.WriteString("event_type", EventTaxonomy.NameOf(found.Type));
        writer.WriteString("sub_event_type", EventTaxonomy.NameOf(found.SubType));
        writer.WriteString("date_start", IsoDay(found.Date.Start));
        writer.WriteString("date_end", found.Date.IsUnknown ? null : IsoDay(found.Date.End));
        writer.WriteString("date_precision", found.Date.PrecisionName);
        WriteEventPlace(writer, article, found);
        if (found.Actor1 is { } actor1) writer.WriteString("actor1", actor1.Name);
        if (found.Actor2 is { } actor2) writer.WriteString("actor2", actor2.Name);
        WriteClaim(writer, "fatalities", found.Fatalities);
        WriteClaim(writer, "injuries", found.Injuries);
        ClaimsWriter.Write(writer, found);
        if (found.Weapon is { } weapon) writer.WriteString("weapon", weapon);
        if (found.Target is { } target) writer.WriteString("target", target);
        writer.WriteStartObject("evidence");
        writer.WriteNumber("start", found.Evidence.Start);
        writer.WriteNumber("end", found.Evidence.End);
        writer.WriteEndObject();
        writer.WriteNumber("confidence", Math.Round(found.Confidence, 3));
        writer.WriteEndObject();
    }

    private void WriteEventPlace(Utf8JsonWriter writer, Article article, ConflictEvent found)
    {
        if (found.Place is not { } resolved)
        {
            WriteNamedPlace(writer, found.NamedPlace);
            return;
        }

        var place = resolved.Best.Place;
        writer.WriteStartObject("place");
        PlaceLine.WriteMembers(writer, gazetteer, place, resolved.Location, resolved.UncertaintyM);
        writer.WriteStartObject("mention");
        WriteSpan(writer, resolved.Toponym);
        if (found.IsPlacedByTitle) writer.WriteString("in", "title");
        writer.WriteEndObject();
        if (resolved.Relation is { } relation)
            writer.WriteString("relation", relation.Span.Of(found.IsPlacedByTitle ? article.Title : article.Text));
        writer.WriteNumber(
            "geo_precision",
            EventCodes.AcledGeoPrecision(place.FeatureCode, resolved.UncertaintyM, resolved.Relation?.Kind));
        writer.WriteEndObject();
    }

    /// <summary>A place that the text names and no gazetteer knows has its words, and no coordinates.</summary>
    private static void WriteNamedPlace(Utf8JsonWriter writer, Toponym? named)
    {
        if (named is null)
        {
            writer.WriteNull("place");
            return;
        }

        writer.WriteStartObject("place");
        writer.WriteString("name", named.Surface);
        writer.WriteStartObject("mention");
        WriteSpan(writer, named);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter writer, string member, CountClaim? claim)
    {
        if (claim is not { } known)
        {
            writer.WriteNull(member);
            return;
        }

        writer.WriteStartObject(member);
        writer.WriteNumber("low", known.Low);
        WriteCount(writer, "best", known.Best);
        WriteCount(writer, "high", known.High);
        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, string member, int? count)
    {
        if (count is { } known) writer.WriteNumber(member, known);
        else writer.WriteNull(member);
    }

    private static string? IsoDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
