namespace GeoConflict.Api.Jobs;

/// <summary>One line of db/seed/dispatches.jsonl.</summary>
/// <param name="Id">Its name, for people.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">The text.</param>
/// <param name="Date">Day of publication; null to leave it to the text.</param>
/// <param name="Source">Publisher.</param>
public sealed record SeedDispatch(string Id, string? Title, string Text, DateOnly? Date, string? Source);
