using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>An event as a data set has it, in the words of this program. Null means unknown.</summary>
/// <remarks>The fields are those of <see cref="Data.StoredEvent"/> and mean the same.</remarks>
internal sealed class CodedRow
{
#pragma warning disable CS1591, SA1600 // See the remark above.
    public required string SourceId { get; init; }
    public required SubEventType SubType { get; init; }
    public DateOnly? DateStart { get; init; }
    public DateOnly? DateEnd { get; init; }
    public RowPlace Place { get; init; } = RowPlace.Unknown;
    public string? Actor1 { get; init; }
    public ActorKind? Actor1Kind { get; init; }
    public string? Actor2 { get; init; }
    public ActorKind? Actor2Kind { get; init; }
    public string? Weapon { get; init; }
    public string? Target { get; init; }
    public int? FatalitiesLow { get; init; }
    public int? FatalitiesBest { get; init; }
    public int? FatalitiesHigh { get; init; }
    public int? InjuriesLow { get; init; }
    public int? InjuriesBest { get; init; }
    public int? InjuriesHigh { get; init; }
    public required double Confidence { get; init; }
    public required string Summary { get; init; }
#pragma warning restore CS1591, SA1600

    /// <summary>The row as it was, by column, as JSON in UTF-8.</summary>
    public byte[] Original { get; set; } = [];

    /// <summary>What a search looks through.</summary>
    public string SearchText => Events.SearchText.Of(
        Summary, EventTaxonomy.NameOf(SubType), Actor1, Actor2, Weapon, Target, Place.Name, Place.Admin1Name,
        Place.CountryName);
}
