using GeoConflict.Events.Claims;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Events;

/// <summary>Something that happened at a place in a span of days, with the words that say so.</summary>
/// <param name="SubType">What happened; the event type follows from it.</param>
/// <param name="Date">When.</param>
/// <param name="Place">
/// Where: one of the article's resolutions, or for a name that no gazetteer knows ("the village of X in Y") that name
/// on the place that locates it; null if the text does not say, or nothing locates what it says.
/// </param>
/// <param name="Evidence">The sentence that tells of it.</param>
/// <param name="Spans">The words each field came from.</param>
/// <param name="Confidence">Probability that type, place and date are right, in [0, 1].</param>
public sealed record ConflictEvent(
    SubEventType SubType,
    DateInterval Date,
    Resolution.Resolved? Place,
    TextSpan Evidence,
    EventSpans Spans,
    double Confidence)
{
    /// <summary>The event type that <see cref="SubType"/> belongs to.</summary>
    public EventType Type => EventTaxonomy.TypeOf(SubType);

    /// <summary>The place as the text names it, where <see cref="Place"/> is null because no gazetteer knows it; else
    /// null.</summary>
    public Toponym? NamedPlace { get; init; }

    /// <summary>Who did it (or the first side of a battle); null if the text does not say.</summary>
    public Actor? Actor1 { get; init; }

    /// <summary>Whom it was done to (or the second side); null if the text does not say.</summary>
    public Actor? Actor2 { get; init; }

    /// <summary>People killed; null if the text does not say.</summary>
    public CountClaim? Fatalities { get; init; }

    /// <summary>People injured; null if the text does not say.</summary>
    public CountClaim? Injuries { get; init; }

    /// <summary>Weapon or means, as normalised by the lexicon: "drone", "car bomb"; null if not said.</summary>
    public string? Weapon { get; init; }

    /// <summary>What was hit: "training facility"; null if not said.</summary>
    public string? Target { get; init; }

    /// <summary>Who is said to have done it: claimed, blamed, denied; in order of the text.</summary>
    public IReadOnlyList<ResponsibilityClaim> Responsibility { get; init; } = [];

    /// <summary>Every count the text gives, by side where it gives sides; <see cref="Fatalities"/> and
    /// <see cref="Injuries"/> are made of them.</summary>
    public IReadOnlyList<CasualtyClaim> CasualtyClaims { get; init; } = [];

    /// <summary>
    /// The words of fields that stand in a title that is not part of the text, as spans into the title; a trigger of
    /// length 0 is none. Null where no title was read apart.
    /// </summary>
    public EventSpans? TitleSpans { get; init; }

    /// <summary>Whether the words that name the place stand in the title, so that its toponym's span points there.</summary>
    public bool IsPlacedByTitle => TitleSpans?.Place is not null;
}

/// <summary>A party to an event.</summary>
/// <param name="Name">Normalised name: "Military Forces of the United States".</param>
/// <param name="Kind">What sort of party it is.</param>
public sealed record Actor(string Name, ActorKind Kind);

/// <summary>Sorts of party, as ACLED's inter codes have them.</summary>
public enum ActorKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A state's own army or police, at home.</summary>
    StateForces = 1,

    /// <summary>Rebels.</summary>
    Rebels = 2,

    /// <summary>Political militias.</summary>
    PoliticalMilitia = 3,

    /// <summary>Identity militias.</summary>
    IdentityMilitia = 4,

    /// <summary>Rioters.</summary>
    Rioters = 5,

    /// <summary>Protesters.</summary>
    Protesters = 6,

    /// <summary>Civilians.</summary>
    Civilians = 7,

    /// <summary>Another state's forces, international or private forces.</summary>
    ExternalForces = 8,
}

/// <summary>A claim of how many people, as the text makes it.</summary>
/// <param name="Low">Fewest.</param>
/// <param name="Best">The figure given; null where only a range is ("dozens").</param>
/// <param name="High">Most; null where open ("at least 12").</param>
public readonly record struct CountClaim(int Low, int? Best, int? High);

/// <summary>The words each field of an event came from; null where the field came from none.</summary>
public sealed record EventSpans
{
    /// <summary>The words that name the kind of event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The words that date it.</summary>
    public TextSpan? Date { get; init; }

    /// <summary>The words that name actor 1.</summary>
    public TextSpan? Actor1 { get; init; }

    /// <summary>The words that name actor 2.</summary>
    public TextSpan? Actor2 { get; init; }

    /// <summary>The words that count the killed.</summary>
    public TextSpan? Fatalities { get; init; }

    /// <summary>The words that count the injured.</summary>
    public TextSpan? Injuries { get; init; }

    /// <summary>The words that name the weapon.</summary>
    public TextSpan? Weapon { get; init; }

    /// <summary>The words that name the target.</summary>
    public TextSpan? Target { get; init; }

    /// <summary>The words that name the place, where they stand in a title apart from the text; else null, as the place's
    /// own toponym tells.</summary>
    public TextSpan? Place { get; init; }
}
