using GeoConflict.Text;

namespace GeoConflict.Events.Claims;

/// <summary>A claim of who did it, as the text makes it; it may be wrong, and others may contradict it.</summary>
/// <param name="Kind">Claimed, blamed or denied.</param>
/// <param name="Actor">The party it is about.</param>
/// <param name="By">Who says so, as written; null if the text does not say.</param>
/// <param name="Span">The words, from the party to the verb or the other way round.</param>
public sealed record ResponsibilityClaim(ResponsibilityKind Kind, Actor Actor, string? By, TextSpan Span)
{
    /// <summary>Whether <see cref="Span"/> points into the title, read apart from the text.</summary>
    public bool IsInTitle { get; init; }
}
