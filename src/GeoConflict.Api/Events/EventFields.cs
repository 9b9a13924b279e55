using GeoConflict.Api.Data;

namespace GeoConflict.Api.Events;

/// <summary>Everything that coding decides about an event; not its id, its origin or its review.</summary>
internal static class EventFields
{
    /// <summary>Makes one event say what another says.</summary>
    public static void Copy(StoredEvent from, StoredEvent to)
    {
        (to.EventType, to.SubEventType) = (from.EventType, from.SubEventType);
        (to.DateStart, to.DateEnd) = (from.DateStart, from.DateEnd);
        (to.Geom, to.UncertaintyM) = (from.Geom, from.UncertaintyM);
        (to.PlaceId, to.PlaceName, to.FeatureCode) = (from.PlaceId, from.PlaceName, from.FeatureCode);
        (to.CountryCode, to.CountryName, to.Admin1Name) = (from.CountryCode, from.CountryName, from.Admin1Name);
        (to.Relation, to.RelationKind) = (from.Relation, from.RelationKind);
        (to.Actor1, to.Actor1Kind) = (from.Actor1, from.Actor1Kind);
        (to.Actor2, to.Actor2Kind) = (from.Actor2, from.Actor2Kind);
        (to.Weapon, to.Target) = (from.Weapon, from.Target);
        (to.FatalitiesLow, to.FatalitiesBest, to.FatalitiesHigh) =
            (from.FatalitiesLow, from.FatalitiesBest, from.FatalitiesHigh);
        (to.InjuriesLow, to.InjuriesBest, to.InjuriesHigh) = (from.InjuriesLow, from.InjuriesBest, from.InjuriesHigh);
        (to.Confidence, to.Summary, to.SearchText) = (from.Confidence, from.Summary, from.SearchText);
    }
}
