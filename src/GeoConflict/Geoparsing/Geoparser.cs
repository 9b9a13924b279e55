using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Ranking;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Geoparsing.Relations;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>Finds the places named in an article and decides which place on Earth each one is. Thread-safe.</summary>
public sealed class Geoparser
{
    private readonly ResolverOptions options;
    private readonly ToponymRecognizer recognizer;
    private readonly PlaceResolver resolver;
    private readonly SourceHomes homes;
    private readonly CapitalPhrases capitals;

    /// <summary>Reads with the places of <paramref name="gazetteer"/> and the default weights.</summary>
    public Geoparser(IGazetteer gazetteer)
        : this(gazetteer, new ResolverOptions())
    {
    }

    /// <summary>Reads with the places of <paramref name="gazetteer"/>.</summary>
    public Geoparser(IGazetteer gazetteer, ResolverOptions options)
        : this(gazetteer, options, TaggerWeights.Default)
    {
    }

    /// <summary>Reads with the places of <paramref name="gazetteer"/> and other weights of the tagger.</summary>
    public Geoparser(IGazetteer gazetteer, ResolverOptions options, TaggerWeights taggerWeights)
    {
        this.options = options;
        recognizer = new ToponymRecognizer(gazetteer, taggerWeights);
        resolver = new PlaceResolver(gazetteer, options, RankerWeights.Default);
        homes = new SourceHomes(gazetteer);
        capitals = new CapitalPhrases(gazetteer);
    }

    /// <summary>
    /// Given mentions are resolved as they are, one resolution each; without them all names found are.
    /// </summary>
    public GeoparsedArticle Parse(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (text, header, mentions) = Recognize(article);
        var choices = resolver.Resolve(article.Text, mentions, homes.Of(article));
        var relations = SpatialRelationReader.Read(text, mentions);
        var resolutions = new List<Resolution>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (article.Mentions is not null && !mentions[i].IsGiven) continue;
            resolutions.Add(Decide(text, mentions, choices, relations, i));
        }

        return new GeoparsedArticle(
            article with
            {
                PublishedOn = article.PublishedOn ?? header.PublishedOn,
                Source = article.Source ?? header.Source,
            },
            header,
            text,
            resolutions);
    }

    /// <summary>The text with its names, those given marked.</summary>
    internal (TokenizedText Text, ArticleHeader Header, List<Mention> Mentions) Recognize(Article article)
    {
        var text = Tokenizer.Tokenize(article.Text);
        var header = ArticleHeaderReader.Read(text);
        var words = ArticleWordReader.Read(text);
        var mentions = recognizer.Recognize(words, header);
        capitals.AddTo(text, mentions);
        return (text, header, article.Mentions is { } given ? GivenMentions.Merge(words, given, mentions) : mentions);
    }

    private Resolution Decide(
        TokenizedText text, List<Mention> mentions, IReadOnlyList<PlaceChoice?> choices,
        IReadOnlyList<MentionRelation?> relations, int index)
    {
        var toponym = ToponymOf(text, mentions[index]);
        if (choices[index] is not { } choice)
        {
            return new Resolution.Unresolved(toponym, UnresolvedReason.NotInGazetteer);
        }

        if (choice.Doubt > options.MostDoubt)
        {
            return new Resolution.Unresolved(toponym, UnresolvedReason.NoneFits);
        }

        var place = choice.Best.Place;
        if (relations[index] is not { } found)
        {
            return new Resolution.Resolved(
                toponym, choice.Best, choice.Others, choice.Confidence, null, place.Location, place.UncertaintyM);
        }

        var other = found.OtherMention is { } second ? choices[second]?.Best.Place : null;
        var relation = found.Relation with
        {
            Other = found.OtherMention is { } otherIndex ? ToponymOf(text, mentions[otherIndex]) : null,
        };
        var (location, uncertaintyM) = RelationPlacement.Place(relation, place, other);
        return new Resolution.Resolved(
            toponym, choice.Best, choice.Others, choice.Confidence, relation, location, uncertaintyM);
    }

    private static Toponym ToponymOf(TokenizedText text, Mention mention) =>
        new(mention.Span, mention.Span.Of(text.Text).ToString(), mention.Kind, mention.SentenceIndex);
}
