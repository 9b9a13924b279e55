namespace GeoConflict.Geoparsing.Languages;

/// <summary>A word as a gazetteer may have it.</summary>
/// <param name="Folded">The form to look up.</param>
/// <param name="Cut">How many letters in front were taken off as other words: Arabic "in", "to", "and".</param>
/// <param name="IsLocative">Whether one of those says "in" or "to".</param>
internal readonly record struct WordForm(string Folded, int Cut = 0, bool IsLocative = false);
