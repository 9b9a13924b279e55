namespace GeoConflict.Events.Reports;

/// <summary>One report of an event, as short as a headline or as long as an article.</summary>
/// <param name="Text">Its words; the first few dozen that tell anything are compared.</param>
/// <param name="Date">Day of publication; null if unknown.</param>
/// <param name="Country">Name or code of the country it is about, spelled alike in all reports; null if
/// unknown.</param>
public sealed record Report(string Text, DateOnly? Date = null, string? Country = null);
