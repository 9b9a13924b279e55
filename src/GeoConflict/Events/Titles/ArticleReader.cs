using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Events.Titles;

/// <summary>Reads an article with its title: places, then events. Thread-safe.</summary>
/// <remarks>
/// A title that the text does not begin with is read as its headline. Spans of what comes out point into the text; those
/// that point into the title are kept apart, see <see cref="CodedArticle.TitleResolutions"/> and
/// <see cref="ConflictEvent.TitleSpans"/>.
/// </remarks>
public sealed class ArticleReader(Geoparser geoparser, EventCoder coder)
{
    /// <summary>Finds the places and events of an article.</summary>
    public CodedArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (TitleJoin.HeadlineOf(article) is not { } headline) return coder.Code(geoparser.Parse(article));
        var joined = TitleJoin.Join(article, headline);
        return TitleParting.Part(coder.Code(geoparser.Parse(joined)), article, joined.Text.Length - article.Text.Length);
    }
}
