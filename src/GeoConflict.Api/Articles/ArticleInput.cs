using GeoConflict.Text;

namespace GeoConflict.Api.Articles;

/// <summary>A posted article that has been read and found good.</summary>
/// <param name="Text">The text that all spans will point into; not empty.</param>
/// <param name="Title">Headline; null if none.</param>
/// <param name="Url">Absolute address; null if none.</param>
/// <param name="Source">Publisher; null if none.</param>
/// <param name="PublishedOn">Day of publication; null if unknown.</param>
/// <param name="Language">Language tag; null if unknown.</param>
/// <param name="Author">Who wrote it; null if unknown.</param>
/// <param name="IsStub">Whether it is but the beginning, shown to those who do not pay.</param>
public sealed record ArticleInput(
    string Text,
    string? Title = null,
    string? Url = null,
    string? Source = null,
    DateOnly? PublishedOn = null,
    string? Language = null,
    string? Author = null,
    bool IsStub = false)
{
    /// <summary>What the pipeline reads.</summary>
    public Article ToArticle() =>
        new(Text) { Title = Title, Url = Url, Source = Source, PublishedOn = PublishedOn };
}
