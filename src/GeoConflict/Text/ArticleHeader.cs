namespace GeoConflict.Text;

/// <summary>What the text itself says of its date, place of writing and source.</summary>
/// <param name="PublishedOn">Day in a header such as "date 2023-11-13"; null if none.</param>
/// <param name="PublishedOnSpan">The words of that day.</param>
/// <param name="DatelineSpan">The place names of a date line such as "WASHINGTON:"; null if none.</param>
/// <param name="Source">Publisher in a header or credit line such as "courtesy: …"; null if none.</param>
/// <param name="SourceSpan">The words of that credit.</param>
public sealed record ArticleHeader(
    DateOnly? PublishedOn,
    TextSpan? PublishedOnSpan,
    TextSpan? DatelineSpan,
    string? Source,
    TextSpan? SourceSpan);
