using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Events;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace GeoConflict.Api.Events;

/// <summary>What one event is answered with beyond the list: sources, candidates, codes, area.</summary>
internal sealed record EventDetail(
    EventRow Row, IReadOnlyList<EventSource> Sources, ILookup<long, EventLink> Links, Geometry? Area)
{
    /// <summary>A kilometre or two: finer than a screen shows of a whole province.</summary>
    private const double DrawnToleranceDeg = 0.01;

    /// <summary>Reads it.</summary>
    public static async Task<EventDetail> ReadAsync(ConflictDb db, EventRow row, CancellationToken cancellationToken)
    {
        var sources = await db.EventSources.AsNoTracking().Include(s => s.Article)
            .Where(s => s.EventId == row.EventId)
            .OrderBy(s => s.EventSourceId)
            .ToListAsync(cancellationToken);
        var links = await db.EventLinks.AsNoTracking()
            .Where(l => l.EventId == row.EventId)
            .OrderBy(l => l.EventLinkId)
            .ToListAsync(cancellationToken);
        return new EventDetail(
            row, sources, links.ToLookup(l => l.EventSourceId), await AreaAsync(db, row, cancellationToken));
    }

    /// <summary>The outline of the country or province that is all the text tells of the place; null for a
    /// point.</summary>
    private static async Task<Geometry?> AreaAsync(ConflictDb db, EventRow row, CancellationToken cancellationToken)
    {
        var isArea = row.Relation is null && row.FeatureCode is { } code
            && (code.StartsWith("ADM", StringComparison.Ordinal) || code.StartsWith("PCL", StringComparison.Ordinal));
        if (!isArea || row.PlaceId is not { } placeId) return null;
        var area = await db.PlaceAreas.AsNoTracking()
            .Where(a => a.PlaceId == placeId).Select(a => a.Area).SingleOrDefaultAsync(cancellationToken);
        return area is null ? null : DouglasPeuckerSimplifier.Simplify(area, DrawnToleranceDeg);
    }

    /// <summary>Writes the further properties.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("area"u8);
        if (Area is null) json.WriteNullValue();
        else GeoJsonGeometry.Write(json, Area);
        WriteCodes(json);
        json.WriteStartArray("sources"u8);
        foreach (var source in Sources) WriteSource(json, source);
        json.WriteEndArray();
        json.WritePropertyName("candidates"u8);
        json.WriteRawValue(Sources.Count > 0 ? Sources[0].Candidates : "[]");
    }

    private void WriteCodes(Utf8JsonWriter json)
    {
        var dates = EventFeatureWriter.DatesOf(Row);
        var subType = EventCodesOfRow.SubTypeOf(Row);
        json.WriteStartObject("codes"u8);
        EventFeatureWriter.WriteNumberOrNull(json, "acled_geo_precision", EventCodesOfRow.GeoPrecision(Row));
        EventFeatureWriter.WriteNumberOrNull(json, "acled_time_precision", EventCodes.AcledTimePrecision(dates));
        EventFeatureWriter.WriteNumberOrNull(json, "acled_inter1", Row.Actor1Kind);
        EventFeatureWriter.WriteNumberOrNull(json, "acled_inter2", Row.Actor2Kind);
        EventFeatureWriter.WriteNumberOrNull(json, "ucdp_type_of_violence", EventCodesOfRow.TypeOfViolence(Row));
        EventFeatureWriter.WriteNumberOrNull(json, "ucdp_where_prec", EventCodesOfRow.WherePrecision(Row));
        EventFeatureWriter.WriteNumberOrNull(json, "ucdp_date_prec", EventCodes.UcdpDatePrecision(dates));
        json.WriteString("cameo_root"u8, EventCodes.CameoRoot(subType));
        json.WriteString("plover"u8, EventCodes.PloverClass(subType));
        json.WriteEndObject();
    }

    private void WriteSource(Utf8JsonWriter json, EventSource source)
    {
        var article = source.Article ?? throw new InvalidOperationException("The query includes the article.");
        var evidenceEnd = source.EvidenceStart + source.EvidenceLength;
        json.WriteStartObject();
        json.WriteNumber("source_id"u8, source.EventSourceId);
        json.WriteNumber("article_id"u8, article.ArticleId);
        json.WriteString("title"u8, article.Title);
        json.WriteString("source"u8, article.Source ?? article.HeaderSource);
        json.WriteString("url"u8, article.Url);
        json.WriteString("published_on"u8, ArticleDays.PublishedOn(article));
        json.WriteStartObject("evidence"u8);
        json.WriteNumber("start"u8, source.EvidenceStart);
        json.WriteNumber("end"u8, evidenceEnd);
        json.WriteEndObject();
        json.WriteString("sentence"u8, article.Text[source.EvidenceStart..evidenceEnd]);
        json.WritePropertyName("spans"u8);
        json.WriteRawValue(source.Spans);
        using var claim = JsonDocument.Parse(source.Claim);
        var claimed = claim.RootElement.GetProperty("properties");
        WriteClaimed(json, claimed, "fatalities");
        WriteClaimed(json, claimed, "injuries");
        foreach (var name in (ReadOnlySpan<string>)["responsibility", "casualty_claims"])
        {
            if (claimed.TryGetProperty(name, out _)) WriteClaimed(json, claimed, name);
        }

        WriteLink(json, Links[source.EventSourceId].LastOrDefault());
        json.WriteEndObject();
    }

    /// <summary>Why, how surely and by whom a report was joined; null for the one that told first.</summary>
    private static void WriteLink(Utf8JsonWriter json, EventLink? link)
    {
        json.WriteString("joined_because"u8, link?.Reason);
        if (link is null) return;
        if (link.Score is { } score) json.WriteNumber("join_score"u8, Math.Round(score, 3));
        json.WriteString("joined_by"u8, link.LinkedBy);
        json.WriteString("joined_at"u8, link.LinkedAt);
        json.WritePropertyName("join_evidence"u8);
        json.WriteRawValue(link.Evidence);
    }

    private static void WriteClaimed(Utf8JsonWriter json, JsonElement claim, string name)
    {
        json.WritePropertyName(name);
        if (claim.TryGetProperty(name, out var count)) count.WriteTo(json);
        else json.WriteNullValue();
    }
}
