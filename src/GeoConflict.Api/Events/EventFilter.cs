using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GeoConflict.Events;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>Which events are meant; the one filter of list, timeline, tiles and exports. Null or empty means
/// any.</summary>
public sealed record EventFilter
{
    private const int MaxTextLength = 500;

    private static readonly string[] AllStatuses = ["auto", "confirmed", "corrected", "rejected"];

    /// <summary>The box they lie in.</summary>
    public Bbox? Bbox { get; init; }

    /// <summary>The days they overlap.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>The place they lie in.</summary>
    public long? RegionPlaceId { get; init; }

    /// <summary>What that place means; see <see cref="RegionLookup"/>.</summary>
    public Region? Region { get; init; }

    /// <summary>The polygon they lie in, SRID 4326.</summary>
    public Geometry? Area { get; init; }

    /// <summary>ACLED event types as published.</summary>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <summary>ACLED sub-event types as published.</summary>
    public IReadOnlyList<string> SubEventTypes { get; init; } = [];

    /// <summary>Part of the name of either actor.</summary>
    public string? Actor { get; init; }

    /// <summary>Fewest killed.</summary>
    public int? FatalitiesMin { get; init; }

    /// <summary>Widest doubt about the place, in metres.</summary>
    public double? UncertaintyMaxM { get; init; }

    /// <summary>Words they are told in.</summary>
    public string? Text { get; init; }

    /// <summary>Publisher of an article that tells of them.</summary>
    public string? Source { get; init; }

    /// <summary>Review states; never empty.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = AllStatuses[..3];

    /// <summary>Reads the filter of a request.</summary>
    /// <exception cref="BadHttpRequestException">A parameter is malformed; names it and says why.</exception>
    public static EventFilter Parse(EventFilterQuery query) => new()
    {
        Bbox = Read<Bbox>("bbox", query.Bbox, Events.Bbox.TryParse),
        Days = Read<DaySpan>("datetime", query.Datetime, DaySpan.TryParse),
        RegionPlaceId = ReadNumber<long>("region", query.Region),
        Area = ReadArea(query.Intersects),
        EventTypes = ReadNames("event_type", query.EventType, EventTypeNamed),
        SubEventTypes = ReadNames("sub_event_type", query.SubEventType, SubEventTypeNamed),
        Actor = ReadText("actor", query.Actor),
        FatalitiesMin = ReadNumber<int>("fatalities_min", query.FatalitiesMin),
        UncertaintyMaxM = ReadNumber<double>("uncertainty_max_m", query.UncertaintyMaxM),
        Text = ReadText("q", query.Text),
        Source = ReadText("source", query.Source),
        Statuses = ReadNames("status", query.Status, StatusNamed) is { Count: > 0 } statuses ? statuses
            : AllStatuses[..3],
    };

    /// <summary>The answer to a malformed parameter.</summary>
    public static BadHttpRequestException Malformed(string parameter, string why) => new($"{parameter}: {why}.");

    private static string? EventTypeNamed(string name) =>
        EventTaxonomy.ParseType(name) is { } type ? EventTaxonomy.NameOf(type) : null;

    private static string? SubEventTypeNamed(string name) =>
        EventTaxonomy.ParseSubType(name) is { } subType ? EventTaxonomy.NameOf(subType) : null;

    private static string? StatusNamed(string name) => AllStatuses.Contains(name, StringComparer.Ordinal) ? name : null;

    private delegate bool TryParse<T>(string text, out T value, [NotNullWhen(false)] out string? why);

    private static T? Read<T>(string parameter, string? text, TryParse<T> tryParse)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return tryParse(text.Trim(), out var value, out var why) ? value : throw Malformed(parameter, why);
    }

    private static Geometry? ReadArea(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return PolygonParameter.TryParse(text, out var polygon, out var why) ? polygon
            : throw Malformed("intersects", why);
    }

    private static T? ReadNumber<T>(string parameter, string? text)
        where T : struct, System.Numerics.INumber<T>
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return T.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && T.IsFinite(number) && !T.IsNegative(number)
            ? number
            : throw Malformed(parameter, $"'{text}' is no number of 0 or more");
    }

    private static string? ReadText(string parameter, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Contains('\0', StringComparison.Ordinal)) throw Malformed(parameter, "holds a NUL character");
        return text.Length <= MaxTextLength
            ? text.Trim()
            : throw Malformed(parameter, $"is longer than {MaxTextLength} characters");
    }

    /// <summary>Names parted by commas; "Explosions/Remote violence" and the like hold none.</summary>
    private static IReadOnlyList<string> ReadNames(string parameter, string? text, Func<string, string?> named)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => named(name) ?? throw Malformed(parameter, $"'{name}' is not known"))
            .Distinct(StringComparer.Ordinal)];
    }
}
