using GeoConflict.Gazetteer;
using GeoConflict.Geo;
using GeoConflict.Geoparsing.Evidence;

namespace GeoConflict.Geoparsing;

/// <summary>The decision for one toponym.</summary>
public abstract record Resolution(Toponym Toponym)
{
    /// <summary>The toponym is this place.</summary>
    /// <param name="Toponym">The name.</param>
    /// <param name="Best">The chosen place with what spoke for it.</param>
    /// <param name="Others">The ones that lost, best first; at most five.</param>
    /// <param name="Confidence">Probability that the choice is right, in [0, 1].</param>
    /// <param name="Relation">How the text relates to the place: "west of"; null for "at".</param>
    /// <param name="Location">The point meant: the place's own, or moved by the relation.</param>
    /// <param name="UncertaintyM">Radius in metres around <paramref name="Location"/> that holds what is meant.</param>
    public sealed record Resolved(
        Toponym Toponym,
        Candidate Best,
        IReadOnlyList<Candidate> Others,
        double Confidence,
        SpatialRelation? Relation,
        GeoPoint Location,
        double UncertaintyM) : Resolution(Toponym);

    /// <summary>No place was chosen.</summary>
    public sealed record Unresolved(Toponym Toponym, UnresolvedReason Reason) : Resolution(Toponym);
}

/// <summary>Why a toponym has no place.</summary>
public enum UnresolvedReason
{
    /// <summary>No entry has this name.</summary>
    NotInGazetteer,

    /// <summary>Entries have the name, but none fits the text.</summary>
    NoneFits,
}

/// <summary>A place that a toponym might be.</summary>
/// <param name="Place">The place.</param>
/// <param name="ScoreNats">Sum of the weights of its evidence.</param>
/// <param name="Evidence">What speaks for and against it.</param>
public sealed record Candidate(Place Place, double ScoreNats, IReadOnlyList<WeightedEvidence> Evidence);
