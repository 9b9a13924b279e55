using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Events;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Articles;

/// <summary>Writes a freshly coded article that is not stored, with everything that explains it.</summary>
internal sealed class CodedArticleWriter(CodedArticle coded, EventCoding coding)
{
    private readonly Article article = coded.Geoparsed.Article;

    /// <summary>Writes the article, its toponyms, events and refusals, and how they came about.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNull("article_id"u8);
        json.WriteString("title"u8, article.Title);
        json.WriteString("source"u8, article.Source ?? coded.Geoparsed.Header.Source);
        json.WriteString("url"u8, article.Url);
        WriteDay(json, "published_on", article.PublishedOn ?? coded.Geoparsed.Header.PublishedOn);
        json.WriteNull("received_at"u8);
        json.WriteString("status"u8, "coded"u8);
        json.WriteNull("reason"u8);
        json.WriteString("text"u8, article.Text);
        json.WriteStartArray("toponyms"u8);
        foreach (var resolution in coded.Geoparsed.Resolutions) WriteToponym(json, resolution, article.Text);
        json.WriteEndArray();
        json.WriteStartArray("title_toponyms"u8);
        foreach (var resolution in coded.TitleResolutions) WriteToponym(json, resolution, article.Title);
        json.WriteEndArray();
        json.WriteStartArray("events"u8);
        foreach (var told in coded.Events) WriteEvent(json, told);
        json.WriteEndArray();
        json.WritePropertyName("refusals"u8);
        WriteRefusals(json, coded);
        WriteText(json);
        WriteHeader(json, coded.Geoparsed.Header);
        json.WriteEndObject();
    }

    /// <summary>Triggers that made no event, each with its words and reason.</summary>
    public static void WriteRefusals(Utf8JsonWriter json, CodedArticle coded)
    {
        json.WriteStartArray();
        foreach (var refusal in coded.Refusals)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, refusal.Span.Start);
            json.WriteNumber("end"u8, refusal.Span.End);
            json.WriteString("phrase"u8, refusal.Span.Of(coded.Geoparsed.Article.Text));
            json.WriteString("reason"u8, SnakeCase.Of(refusal.Reason.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteToponym(Utf8JsonWriter json, Resolution resolution, string? words)
    {
        var toponym = resolution.Toponym;
        var resolved = resolution as Resolution.Resolved;
        var place = resolved?.Best.Place;
        json.WriteStartObject();
        json.WriteNumber("start"u8, toponym.Span.Start);
        json.WriteNumber("end"u8, toponym.Span.End);
        json.WriteString("surface"u8, toponym.Surface);
        json.WriteString("kind"u8, SnakeCase.Of(toponym.Kind.ToString()));
        EventFeatureWriter.WriteNumberOrNull(json, "place_id", place?.PlaceId);
        json.WriteString("name"u8, place?.Name);
        json.WriteString("country"u8, place is { CountryCode.Length: > 0 } ? place.CountryCode : null);
        json.WriteString("admin1"u8, place is null ? null : coding.Admin1NameOf(place));
        ArticleWriter.WriteDegrees(json, "lat", resolved?.Location.LatitudeDeg);
        ArticleWriter.WriteDegrees(json, "lon", resolved?.Location.LongitudeDeg);
        EventFeatureWriter.WriteNumberOrNull(json, "uncertainty_m", (long?)resolved?.UncertaintyM);
        ArticleWriter.WriteDegrees(json, "confidence", resolved?.Confidence);
        json.WriteString("relation"u8, resolved?.Relation?.Span.Of(words).ToString());
        json.WriteString(
            "reason"u8, resolution is Resolution.Unresolved unresolved ? SnakeCase.Of(unresolved.Reason.ToString())
                : null);
        json.WritePropertyName("candidates"u8);
        coding.WriteCandidates(json, resolved);
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, ConflictEvent told) =>
        EventFeatureWriter.Write(json, EventRow.Of(coding.EventOf(told, coded, 0)) with
        {
            ArticleTitle = article.Title,
            Source = article.Source ?? coded.Geoparsed.Header.Source,
        }, more =>
        {
            more.WritePropertyName("spans"u8);
            EventCoding.WriteSpans(more, told);
            EventCoding.WriteSpan(more, "evidence", told.Evidence);
            ClaimsWriter.Write(more, told);
            more.WritePropertyName("candidates"u8);
            coding.WriteCandidates(more, told.Place);
        });

    private void WriteText(Utf8JsonWriter json)
    {
        json.WriteStartArray("sentences"u8);
        foreach (var sentence in coded.Geoparsed.Text.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, sentence.Span.Start);
            json.WriteNumber("end"u8, sentence.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("tokens"u8, coded.Geoparsed.Text.Tokens.Count);
    }

    private static void WriteHeader(Utf8JsonWriter json, ArticleHeader header)
    {
        json.WriteStartObject("header"u8);
        WriteDay(json, "published_on", header.PublishedOn);
        EventCoding.WriteSpan(json, "published_on_span", header.PublishedOnSpan);
        EventCoding.WriteSpan(json, "dateline_span", header.DatelineSpan);
        json.WriteString("source"u8, header.Source);
        EventCoding.WriteSpan(json, "source_span", header.SourceSpan);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
