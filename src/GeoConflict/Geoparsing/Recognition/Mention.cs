using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>A toponym on its way to a place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Folded">The name to look up, without words of kind: "rapides" for "Rapides Parish".</param>
/// <param name="Kind">How it is used.</param>
/// <param name="SentenceIndex">The sentence it stands in.</param>
internal sealed record Mention(TextSpan Span, string Folded, ToponymKind Kind, int SentenceIndex)
{
    /// <summary>What the words beside it say of its kind.</summary>
    public FeatureKind Feature { get; init; }

    /// <summary>
    /// The one place it stands for by itself ("La." after a comma, "Syrian"); null if the name is to be looked up.
    /// </summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether only a comma parts it from the mention before: "Tripoli, Lebanon".</summary>
    public bool FollowsComma { get; init; }

    /// <summary>Whether the caller asked for it.</summary>
    public bool IsGiven { get; init; }
}
