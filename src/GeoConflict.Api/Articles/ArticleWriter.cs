using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;

namespace GeoConflict.Api.Articles;

/// <summary>Writes stored articles.</summary>
internal static class ArticleWriter
{
    /// <summary>Writes an article with its text, toponyms, events and refusals.</summary>
    public static void Write(
        Utf8JsonWriter json, StoredArticle article, IReadOnlyList<StoredToponym> toponyms,
        IReadOnlyList<(EventRow Row, EventSource Source)> events)
    {
        json.WriteStartObject();
        WriteHead(json, article);
        json.WriteString("author"u8, article.Author);
        json.WriteString("language"u8, article.Language);
        json.WriteBoolean("stub"u8, article.IsStub);
        json.WriteString("text"u8, article.Text);
        json.WriteStartArray("toponyms"u8);
        foreach (var toponym in toponyms) WriteToponym(json, toponym);
        json.WriteEndArray();
        json.WriteStartArray("events"u8);
        foreach (var (row, source) in events)
        {
            EventFeatureWriter.Write(json, row, more =>
            {
                more.WritePropertyName("spans"u8);
                more.WriteRawValue(source.Spans);
                more.WriteStartObject("evidence"u8);
                more.WriteNumber("start"u8, source.EvidenceStart);
                more.WriteNumber("end"u8, source.EvidenceStart + source.EvidenceLength);
                more.WriteEndObject();
            });
        }

        json.WriteEndArray();
        json.WritePropertyName("refusals"u8);
        json.WriteRawValue(article.Refusals);
        json.WriteEndObject();
    }

    /// <summary>Writes what a list shows of an article.</summary>
    public static void WriteHead(Utf8JsonWriter json, StoredArticle article)
    {
        json.WriteNumber("article_id"u8, article.ArticleId);
        json.WriteString("title"u8, article.Title);
        json.WriteString("source"u8, article.Source ?? article.HeaderSource);
        json.WriteString("url"u8, article.Url);
        json.WriteString("published_on"u8, ArticleDays.PublishedOn(article));
        json.WriteString(
            "received_at"u8, article.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture));
        json.WriteString("status"u8, article.Status);
        json.WriteString("reason"u8, article.Reason);
    }

    /// <summary>A number with five decimals, or null.</summary>
    public static void WriteDegrees(Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } known) json.WriteNumber(name, Math.Round(known, 5));
        else json.WriteNull(name);
    }

    private static void WriteToponym(Utf8JsonWriter json, StoredToponym toponym)
    {
        json.WriteStartObject();
        json.WriteNumber("start"u8, toponym.SpanStart);
        json.WriteNumber("end"u8, toponym.SpanStart + toponym.SpanLength);
        json.WriteString("surface"u8, toponym.Surface);
        json.WriteString("kind"u8, toponym.Kind);
        EventFeatureWriter.WriteNumberOrNull(json, "place_id", toponym.PlaceId);
        json.WriteString("name"u8, toponym.PlaceName);
        json.WriteString("country"u8, toponym.CountryCode);
        json.WriteString("admin1"u8, toponym.Admin1Name);
        WriteDegrees(json, "lat", toponym.LatitudeDeg);
        WriteDegrees(json, "lon", toponym.LongitudeDeg);
        EventFeatureWriter.WriteNumberOrNull(json, "uncertainty_m", (long?)toponym.UncertaintyM);
        WriteDegrees(json, "confidence", toponym.Confidence);
        json.WriteString("reason"u8, toponym.Reason);
        json.WriteEndObject();
    }
}
