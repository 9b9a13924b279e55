using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Events;

/// <summary>An article with its events, and the words that looked like events and are not.</summary>
/// <param name="Geoparsed">The article with its places.</param>
/// <param name="Events">In order of their evidence.</param>
/// <param name="Refusals">Triggers that made no event, each with its reason.</param>
public sealed record CodedArticle(
    GeoparsedArticle Geoparsed,
    IReadOnlyList<ConflictEvent> Events,
    IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The places named in a title that is not part of the text, in order; their spans point into the
    /// title.</summary>
    public IReadOnlyList<Resolution> TitleResolutions { get; init; } = [];
}

/// <summary>A trigger that made no event.</summary>
/// <param name="Span">The words.</param>
/// <param name="Reason">Why not.</param>
public sealed record Refusal(TextSpan Span, RefusalReason Reason);

/// <summary>Why words that look like an event make none.</summary>
public enum RefusalReason
{
    /// <summary>Told as history or context.</summary>
    Background,

    /// <summary>A sum over many events: "attacked at least 40 times".</summary>
    Aggregate,

    /// <summary>Said not to have happened.</summary>
    Negated,

    /// <summary>Planned, threatened, warned of or feared.</summary>
    NotYet,

    /// <summary>A denial of it.</summary>
    Denied,

    /// <summary>Opinion, or a general statement.</summary>
    Commentary,

    /// <summary>A figure of speech or another sense of the word: "heart attack".</summary>
    OtherSense,

    /// <summary>Told already, by another sentence.</summary>
    SameEvent,
}
