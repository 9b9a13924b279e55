using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>An article with its places found and decided.</summary>
/// <param name="Article">The report; its date and source are filled from <paramref name="Header"/> where the caller
/// gave none.</param>
/// <param name="Header">What the text itself says of its date, date line and source.</param>
/// <param name="Text">Sentences and tokens.</param>
/// <param name="Resolutions">One decision per toponym, in order of <see cref="TextSpan.Start"/>; spans do not
/// overlap.</param>
public sealed record GeoparsedArticle(
    Article Article,
    ArticleHeader Header,
    TokenizedText Text,
    IReadOnlyList<Resolution> Resolutions);
