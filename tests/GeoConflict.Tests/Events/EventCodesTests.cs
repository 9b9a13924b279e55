using System.Globalization;
using GeoConflict.Events;
using GeoConflict.Geoparsing;

namespace GeoConflict.Tests.Events;

/// <summary>Codes are those of the published codebooks.</summary>
public sealed class EventCodesTests
{
    [Theory]
    [InlineData("PPL", 2000, null, 1, 1)]
    [InlineData("PPL", 8000, SpatialRelationKind.Near, 2, 2)]
    [InlineData("PPL", 60000, SpatialRelationKind.DirectionOf, 5, 3)]
    [InlineData("ADM2", 30000, null, 3, 2)]
    [InlineData("ADM1", 90000, null, 4, 3)]
    [InlineData("PCLI", 400000, SpatialRelationKind.PartOf, 5, 3)]
    [InlineData("PCLI", 500000, null, 6, 3)]
    [InlineData("SEA", 500000, null, 7, 3)]
    public void Place_precision_follows_the_kind_of_place_and_the_relation(
        string featureCode, double uncertaintyM, SpatialRelationKind? relation, int ucdp, int acled)
    {
        Assert.Equal(ucdp, EventCodes.UcdpWherePrecision(featureCode, uncertaintyM, relation));
        Assert.Equal(acled, EventCodes.AcledGeoPrecision(featureCode, uncertaintyM, relation));
    }

    [Theory]
    [InlineData("2023-11-12", "2023-11-12", 1, 1)]
    [InlineData("2023-11-10", "2023-11-12", 2, 2)]
    [InlineData("2023-11-06", "2023-11-12", 3, 2)]
    [InlineData("2023-11-01", "2023-11-30", 4, 3)]
    [InlineData("2023-01-01", "2023-12-31", 5, 3)]
    public void Date_precision_follows_the_length_of_the_interval(string start, string end, int ucdp, int acled)
    {
        var date = new DateInterval(Day(start), Day(end));
        Assert.Equal(ucdp, EventCodes.UcdpDatePrecision(date));
        Assert.Equal(acled, EventCodes.AcledTimePrecision(date));
    }

    [Fact]
    public void Date_precision_is_none_where_no_day_is_known()
    {
        Assert.Null(EventCodes.UcdpDatePrecision(DateInterval.Unknown));
        Assert.Null(EventCodes.AcledTimePrecision(DateInterval.Unknown));
        Assert.Equal("unknown", DateInterval.Unknown.PrecisionName);
    }

    [Theory]
    [InlineData(SubEventType.ArmedClash, ActorKind.StateForces, ActorKind.Rebels, 1)]
    [InlineData(SubEventType.AirDroneStrike, ActorKind.ExternalForces, ActorKind.PoliticalMilitia, 1)]
    [InlineData(SubEventType.ArmedClash, ActorKind.Rebels, ActorKind.IdentityMilitia, 2)]
    [InlineData(SubEventType.Attack, ActorKind.Rebels, ActorKind.Civilians, 3)]
    [InlineData(SubEventType.Attack, ActorKind.PoliticalMilitia, null, 3)]
    [InlineData(SubEventType.ExcessiveForceAgainstProtesters, ActorKind.StateForces, ActorKind.Protesters, 3)]
    [InlineData(SubEventType.PeacefulProtest, ActorKind.Protesters, null, null)]
    [InlineData(SubEventType.Agreement, ActorKind.StateForces, ActorKind.Rebels, null)]
    public void Type_of_violence_follows_the_sorts_of_party(
        SubEventType subType, ActorKind? actor1, ActorKind? actor2, int? expected) =>
        Assert.Equal(expected, EventCodes.UcdpTypeOfViolence(subType, actor1, actor2));

    [Theory]
    [InlineData(SubEventType.AirDroneStrike, "19", "ASSAULT")]
    [InlineData(SubEventType.PeacefulProtest, "14", "PROTEST")]
    [InlineData(SubEventType.Arrests, "17", "COERCE")]
    [InlineData(SubEventType.Agreement, "05", "AGREE")]
    [InlineData(SubEventType.NonViolentTransferOfTerritory, "08", "RETREAT")]
    [InlineData(SubEventType.Other, null, null)]
    public void Cameo_and_plover_follow_the_sub_type(SubEventType subType, string? cameo, string? plover)
    {
        Assert.Equal(cameo, EventCodes.CameoRoot(subType));
        Assert.Equal(plover, EventCodes.PloverClass(subType));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
