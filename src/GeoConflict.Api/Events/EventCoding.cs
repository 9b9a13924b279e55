using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using GeoConflict.Events;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>Turns an event of the library into the rows that keep it.</summary>
/// <param name="gazetteer">Names countries and provinces.</param>
public sealed class EventCoding(IGazetteer gazetteer)
{
    private const int Wgs84 = 4326;
    private const int MaxSummaryLength = 300;

    /// <summary>The event as a row of its own.</summary>
    /// <param name="told">The event.</param>
    /// <param name="coded">The article it is told in.</param>
    /// <param name="articleId">Its id; 0 if it is not stored.</param>
    public StoredEvent EventOf(ConflictEvent told, CodedArticle coded, long articleId)
    {
        var text = coded.Geoparsed.Article.Text;
        var place = told.Place;
        var summary = Shorten(told.Evidence.Of(text).ToString());
        return new StoredEvent
        {
            EventType = EventTaxonomy.NameOf(told.Type),
            SubEventType = EventTaxonomy.NameOf(told.SubType),
            DateStart = told.Date.Start,
            DateEnd = told.Date.IsUnknown ? null : told.Date.End,
            Geom = place is null
                ? null
                : new Point(place.Location.LongitudeDeg, place.Location.LatitudeDeg) { SRID = Wgs84 },
            UncertaintyM = place?.UncertaintyM,
            PlaceId = place?.Best.Place.PlaceId,
            PlaceName = place?.Best.Place.Name,
            FeatureCode = place?.Best.Place.FeatureCode,
            CountryCode = NullIfEmpty(place?.Best.Place.CountryCode),
            CountryName = place is null ? null : CountryNameOf(place.Best.Place),
            Admin1Name = place is null ? null : Admin1NameOf(place.Best.Place),
            Relation = place?.Relation?.Span.Of(told.IsPlacedByTitle ? coded.Geoparsed.Article.Title : text).ToString(),
            RelationKind = place?.Relation is { } relation ? SnakeCase.Of(relation.Kind.ToString()) : null,
            Actor1 = told.Actor1?.Name,
            Actor1Kind = (int?)told.Actor1?.Kind,
            Actor2 = told.Actor2?.Name,
            Actor2Kind = (int?)told.Actor2?.Kind,
            Weapon = told.Weapon,
            Target = told.Target,
            FatalitiesLow = told.Fatalities?.Low,
            FatalitiesBest = told.Fatalities?.Best,
            FatalitiesHigh = told.Fatalities?.High,
            InjuriesLow = told.Injuries?.Low,
            InjuriesBest = told.Injuries?.Best,
            InjuriesHigh = told.Injuries?.High,
            Confidence = Math.Clamp(told.Confidence, 0, 1),
            Summary = summary,
            ArticleId = articleId,
            SearchText = SearchText.Of(
                summary, coded.Geoparsed.Article.Title, EventTaxonomy.NameOf(told.SubType), told.Actor1?.Name,
                told.Actor2?.Name, told.Weapon, told.Target, place?.Toponym.Surface, place?.Best.Place.Name,
                place is null ? null : Admin1NameOf(place.Best.Place),
                place is null ? null : CountryNameOf(place.Best.Place)),
        };
    }

    /// <summary>Names an event within its article: the same text always gives the same keys, each once.</summary>
    public static string KeyOf(ConflictEvent told) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{told.SubType}@{told.Spans.Trigger.Start}+{told.Place?.Toponym.Span.Start ?? -1}+{told.Evidence.Start}");

    /// <summary>The words of each field, as JSON: offsets into the text, and under "title" those into the title.</summary>
    public static void WriteSpans(Utf8JsonWriter json, ConflictEvent told)
    {
        json.WriteStartObject();
        WriteFields(json, told.Spans, told.IsPlacedByTitle ? null : told.Place);
        if (told.TitleSpans is { } inTitle)
        {
            json.WriteStartObject("title"u8);
            WriteFields(json, inTitle, told.IsPlacedByTitle ? told.Place : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, EventSpans spans, Resolution.Resolved? place)
    {
        if (spans.Trigger.Length > 0) WriteSpan(json, "trigger", spans.Trigger);
        WriteSpan(json, "date", spans.Date);
        WriteSpan(json, "place", place?.Toponym.Span);
        WriteSpan(json, "relation", place?.Relation?.Span);
        WriteSpan(json, "actor1", spans.Actor1);
        WriteSpan(json, "actor2", spans.Actor2);
        WriteSpan(json, "fatalities", spans.Fatalities);
        WriteSpan(json, "injuries", spans.Injuries);
        WriteSpan(json, "weapon", spans.Weapon);
        WriteSpan(json, "target", spans.Target);
    }

    /// <summary>A span as {"start", "end"}; nothing if there is none.</summary>
    public static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is not { } words) return;
        json.WriteStartObject(name);
        json.WriteNumber("start"u8, words.Start);
        json.WriteNumber("end"u8, words.End);
        json.WriteEndObject();
    }

    /// <summary>The event as this article alone tells it, as JSON: what a later split needs.</summary>
    public string ClaimOf(ConflictEvent told, CodedArticle coded) => JsonText.Of(json =>
    {
        var row = EventRow.Of(EventOf(told, coded, 0));
        EventFeatureWriter.Write(json, row, more =>
        {
            WriteCount(more, "fatalities", told.Fatalities);
            WriteCount(more, "injuries", told.Injuries);
            more.WriteString("feature_code"u8, row.FeatureCode);
            more.WriteString("relation_kind"u8, row.RelationKind);
            ClaimsWriter.Write(more, told);
        });
    });

    /// <summary>The places an event may be at, best first, with what speaks for each.</summary>
    public void WriteCandidates(Utf8JsonWriter json, Resolution.Resolved? place)
    {
        json.WriteStartArray();
        if (place is not null)
        {
            WriteCandidate(json, place.Best, isChosen: true);
            foreach (var other in place.Others) WriteCandidate(json, other, isChosen: false);
        }

        json.WriteEndArray();
    }

    /// <summary>Name of the country of a place; null if it has none.</summary>
    public string? CountryNameOf(Place place) => place.IsCountry
        ? place.Name
        : gazetteer.FindCountry(place.CountryCode) is { } country ? gazetteer.PlaceAt(country).Name : null;

    /// <summary>Name of the first-order unit of a place; null if it has none or is one.</summary>
    public string? Admin1NameOf(Place place)
    {
        if (place.IsCountry || place.Admin1Code.Length == 0) return null;
        return gazetteer.FindAdmin1(place.CountryCode, place.Admin1Code) is { } unit ? gazetteer.PlaceAt(unit).Name
            : null;
    }

    private void WriteCandidate(Utf8JsonWriter json, Candidate candidate, bool isChosen)
    {
        var place = candidate.Place;
        json.WriteStartObject();
        json.WriteNumber("place_id"u8, place.PlaceId);
        json.WriteString("name"u8, place.Name);
        json.WriteString("feature_code"u8, place.FeatureCode);
        json.WriteString("country"u8, NullIfEmpty(place.CountryCode));
        json.WriteString("admin1"u8, Admin1NameOf(place));
        json.WriteNumber("lat"u8, Math.Round(place.Location.LatitudeDeg, 5));
        json.WriteNumber("lon"u8, Math.Round(place.Location.LongitudeDeg, 5));
        json.WriteNumber("score"u8, Math.Round(candidate.ScoreNats, 3));
        json.WriteBoolean("chosen"u8, isChosen);
        json.WriteStartArray("evidence"u8);
        foreach (var reason in candidate.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, reason.Name);
            json.WriteNumber("weight"u8, Math.Round(reason.WeightNats, 3));
            json.WriteString("detail"u8, reason.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, CountClaim? claim)
    {
        if (claim is not { } count) return;
        json.WriteStartObject(name);
        json.WriteNumber("low"u8, count.Low);
        EventFeatureWriter.WriteNumberOrNull(json, "best", count.Best);
        EventFeatureWriter.WriteNumberOrNull(json, "high", count.High);
        json.WriteEndObject();
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>One line, cut between words; a surrogate pair is never cut in two.</summary>
    internal static string Shorten(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxSummaryLength) return line;
        var cut = line.LastIndexOf(' ', MaxSummaryLength - 1);
        if (cut < MaxSummaryLength / 2) cut = MaxSummaryLength - 1;
        if (char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut] + "…";
    }
}
