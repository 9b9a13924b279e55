namespace GeoConflict.Text;

/// <summary>A date line read.</summary>
/// <param name="Places">The names of the places.</param>
/// <param name="Day">Its day; null if none with a year.</param>
/// <param name="DaySpan">The words of that day.</param>
/// <param name="Agency">What stands in brackets: "Reuters"; null if nothing.</param>
internal sealed record Dateline(TextSpan Places, DateOnly? Day, TextSpan? DaySpan, TextSpan? Agency);
