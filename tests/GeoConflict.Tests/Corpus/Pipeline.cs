using GeoConflict.Events;
using GeoConflict.Events.Titles;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>Article to events, as the service and the command line do it, with the real gazetteer.</summary>
internal static class Pipeline
{
    private static readonly Lazy<Geoparser> SharedGeoparser = new(() => new Geoparser(RealGazetteer.Instance));
    private static readonly EventCoder SharedCoder = new();

    private static readonly Lazy<IReadOnlyDictionary<string, CodedArticle>> Coded = new(() =>
        Dispatch.All.AsParallel().Select(d => (d.Id, Coded: Code(d.ToArticle()))).ToDictionary(d => d.Id, d => d.Coded));

    /// <summary>Every dispatch of the corpus, coded once for all tests; by id.</summary>
    public static IReadOnlyDictionary<string, CodedArticle> CodedCorpus => Coded.Value;

    /// <summary>Codes one article.</summary>
    public static CodedArticle Code(Article article) => new ArticleReader(SharedGeoparser.Value, SharedCoder).Read(article);

    /// <summary>Scores one dispatch of the corpus.</summary>
    public static DispatchScore ScoreOf(Dispatch dispatch) =>
        DispatchScorer.Score(dispatch.Events, [.. CodedCorpus[dispatch.Id].Events.Select(FoundEvent.Of)]);
}
