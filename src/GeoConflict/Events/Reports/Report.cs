namespace GeoConflict.Events.Reports;

/// <summary>One report of an event, as short as a headline or as long as an article.</summary>
/// <param name="Text">Its words; the first few dozen that tell anything are compared.</param>
/// <param name="Date">Day of publication, or last day of the event; null if unknown.</param>
/// <param name="Country">Name or code of the country it is about, spelled alike in all reports; null if
/// unknown.</param>
public sealed record Report(string Text, DateOnly? Date = null, string? Country = null)
{
    /// <summary>First day of the event, where that is known; from there to <see cref="Date"/> it may have
    /// happened.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>What the event coder made of it; <see cref="ReportCoding.None"/> where it was not asked.</summary>
    public ReportCoding Coding { get; init; } = ReportCoding.None;
}
