using GeoConflict.Events.Parties;

namespace GeoConflict.Events.Claims;

/// <summary>Words that say who did it.</summary>
/// <param name="Kind">Claimed, blamed or denied.</param>
/// <param name="Party">The party it is about.</param>
/// <param name="By">The words that name who says so; null if none do.</param>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="EndWord">One past the last word.</param>
internal sealed record ResponsibilityMention(
    ResponsibilityKind Kind, Party Party, (int First, int End)? By, int FirstWord, int EndWord);
