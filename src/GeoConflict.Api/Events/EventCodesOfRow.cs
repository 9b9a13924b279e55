using GeoConflict.Api.Data;
using GeoConflict.Events;
using GeoConflict.Geoparsing;

namespace GeoConflict.Api.Events;

/// <summary>The codes of other data sets, computed from a stored event.</summary>
internal static class EventCodesOfRow
{
    /// <summary>ACLED geo_precision, 1 to 3; null without a place.</summary>
    public static int? GeoPrecision(EventRow row) =>
        row is { FeatureCode: { } featureCode, UncertaintyM: { } uncertaintyM }
        ? EventCodes.AcledGeoPrecision(featureCode, uncertaintyM, RelationOf(row))
        : null;

    /// <summary>UCDP where_prec, 1 to 7; null without a place.</summary>
    public static int? WherePrecision(EventRow row) =>
        row is { FeatureCode: { } featureCode, UncertaintyM: { } uncertaintyM }
        ? EventCodes.UcdpWherePrecision(featureCode, uncertaintyM, RelationOf(row))
        : null;

    /// <summary>The sub-event type.</summary>
    /// <exception cref="InvalidOperationException">The row holds a name that is none.</exception>
    public static SubEventType SubTypeOf(EventRow row) => EventTaxonomy.ParseSubType(row.SubEventType)
        ?? throw new InvalidOperationException($"Event {row.EventId} has no known sub-event type.");

    /// <summary>UCDP type_of_violence; null if none fits.</summary>
    public static int? TypeOfViolence(EventRow row) =>
        EventCodes.UcdpTypeOfViolence(SubTypeOf(row), (ActorKind?)row.Actor1Kind, (ActorKind?)row.Actor2Kind);

    /// <summary>"state_forces"; null where no actor is known.</summary>
    public static string? NameOf(int? actorKind) =>
        actorKind is { } kind ? SnakeCase.Of(((ActorKind)kind).ToString()) : null;

    private static SpatialRelationKind? RelationOf(EventRow row) =>
        Enum.TryParse<SpatialRelationKind>(row.RelationKind?.Replace("_", "", StringComparison.Ordinal), true,
            out var kind)
            ? kind
            : null;
}
