using GeoConflict.Events;
using GeoConflict.Events.Titles;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Geoparse;

/// <summary>Article text to events: the one path that service, jobs and filters share. One instance serves all
/// threads.</summary>
public sealed class ArticlePipeline(IGazetteer gazetteer)
{
    private readonly ArticleReader reader = new(new Geoparser(gazetteer), new EventCoder());

    /// <summary>The places it knows.</summary>
    public IGazetteer Gazetteer => gazetteer;

    /// <summary>Opens the gazetteer index and makes the pipeline over it.</summary>
    /// <param name="indexPath">The file that <c>geoconflict gazetteer build</c> writes.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is no index of this version.</exception>
    public static ArticlePipeline Open(string indexPath) => new(GazetteerIndex.Open(indexPath));

    /// <summary>Finds and places what an article tells of.</summary>
    public CodedArticle Code(Article article) => reader.Read(article);
}
