namespace GeoConflict.Api.Events;

/// <summary>What a reader says is wrong with an event.</summary>
/// <param name="Text">In the reader's own words, 1 to 2,000 characters.</param>
public sealed record MistakeRequest(string? Text);
