namespace GeoConflict.Api.Articles.Reading;

/// <summary>The article read out of a page.</summary>
/// <param name="Text">Its words, a line for each paragraph; empty if the page has none.</param>
/// <param name="Title">Headline; null if it has none.</param>
/// <param name="Author">Who wrote it; null if it does not say.</param>
/// <param name="Source">Publisher; null if it does not say.</param>
/// <param name="PublishedAt">When it was published; null if it does not say.</param>
/// <param name="Language">Language tag; null if it does not say.</param>
/// <param name="CanonicalUrl">The address the publisher wants it known by; null if it names none.</param>
/// <param name="IsStub">Whether the publisher shows only the beginning to those who do not pay.</param>
public sealed record ReadPage(
    string Text,
    string? Title,
    string? Author,
    string? Source,
    DateTimeOffset? PublishedAt,
    string? Language,
    Uri? CanonicalUrl,
    bool IsStub);
