using GeoConflict.Text;

namespace GeoConflict.Events.Claims;

/// <summary>One count of killed or injured as the text gives it, before counts are summed or chosen between.</summary>
/// <param name="IsKilled">Whether of the killed; else of the injured.</param>
/// <param name="Count">How many.</param>
/// <param name="Side">The party that lost them: "eight policemen"; null if the text names none.</param>
/// <param name="By">Who says so, as written; null if the text does not say.</param>
/// <param name="Span">The words of the count.</param>
public sealed record CasualtyClaim(bool IsKilled, CountClaim Count, Actor? Side, string? By, TextSpan Span)
{
    /// <summary>Whether <see cref="Span"/> points into the title, read apart from the text.</summary>
    public bool IsInTitle { get; init; }
}
