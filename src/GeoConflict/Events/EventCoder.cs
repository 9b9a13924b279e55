using GeoConflict.Events.Claims;
using GeoConflict.Events.Coding;
using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Relevance;
using GeoConflict.Events.Triggers;
using GeoConflict.Events.Typing;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events;

/// <summary>Turns an article whose places are known into dated, typed and placed events.</summary>
/// <remarks>
/// Pure, and safe to share between threads. An article whose day of publication is not known still gives events: those
/// without a full date in the text get <see cref="DateInterval.Unknown"/>, never a made-up day.
/// </remarks>
public sealed class EventCoder
{
    /// <summary>A region of no one country that is wider than this places no event: the Sahel, Europe.
    /// Metres.</summary>
    private const double WidestRegionM = 1_000_000;

    /// <summary>Longest headline, in words.</summary>
    private const int HeadlineWords = 20;

    private readonly PartyReader parties = new(PartyLexicon.Default);
    private readonly MentionReader mentions;
    private readonly PlaceChooser chooser;
    private readonly RelevanceFilter relevance = new(RelevanceWeights.Default);

    /// <summary>A coder with the lexicons that are built into the library.</summary>
    public EventCoder()
        : this(PlaceWeights.Default)
    {
    }

    /// <summary>A coder that places events by other weights, to measure those.</summary>
    internal EventCoder(PlaceWeights weights)
    {
        mentions = new MentionReader(TriggerLexicon.Default, parties, MeansLexicon.Default);
        chooser = new PlaceChooser(weights);
    }

    /// <summary>Finds the events of an article.</summary>
    /// <returns>The events in order of their evidence, and the words that looked like events and are not.</returns>
    public CodedArticle Code(GeoparsedArticle geoparsed) => Code(geoparsed, null);

    /// <summary>Every mention of an event with every place that it might have happened at, for training.</summary>
    internal IReadOnlyList<PlacePair> PlacePairs(GeoparsedArticle geoparsed)
    {
        var pairs = new List<PlacePair>();
        Code(geoparsed, (words, mention, places) =>
        {
            var candidates = PlaceChooser.CandidatesOf(words, mention, places);
            pairs.AddRange(candidates.Select(place => new PlacePair(
                place.Toponym.Span, mention.Start, PairFeatures.Of(words, mention, place, candidates))));
        });
        return pairs;
    }

    /// <summary>What the text says of the type of the event it tells first, for training; null if it tells
    /// none.</summary>
    internal IReadOnlyList<string>? TypeFeaturesOfMain(GeoparsedArticle geoparsed)
    {
        ArgumentNullException.ThrowIfNull(geoparsed);
        var words = ArticleWords.Read(geoparsed.Text);
        var publishedOn = geoparsed.Article.PublishedOn ?? geoparsed.Header.PublishedOn;
        var dates = new DateExpressionReader(publishedOn).Read(words);
        var drafts = ReadMentions(words, geoparsed, dates, publishedOn, [], null).Drafts;
        return drafts.MinBy(d => d.First.Start) is { } main ? TypeFeatures.Of(main) : null;
    }

    /// <summary>All events that the rules find, right or not, with what speaks for each being news, for
    /// training.</summary>
    internal IReadOnlyList<(ConflictEvent Event, IReadOnlyList<string> Features)> WithRelevanceFeatures(
        GeoparsedArticle geoparsed)
    {
        ArgumentNullException.ThrowIfNull(geoparsed);
        var (words, told, _) = Read(geoparsed, null);
        var genre = GenreReader.Read(words);
        var publishedOn = geoparsed.Article.PublishedOn ?? geoparsed.Header.PublishedOn;
        return
        [
            .. told.Select((t, i) => (t.Event,
                (IReadOnlyList<string>)RelevanceFeatures.Of(words, told, i, genre, publishedOn))),
        ];
    }

    private CodedArticle Code(
        GeoparsedArticle geoparsed, Action<ArticleWords, EventMention, IReadOnlyList<Resolution.Resolved>>? onMention)
    {
        ArgumentNullException.ThrowIfNull(geoparsed);
        var (words, told, refusals) = Read(geoparsed, onMention);
        var publishedOn = geoparsed.Article.PublishedOn ?? geoparsed.Header.PublishedOn;
        var reasons = relevance.Judge(words, told, GenreReader.Read(words), publishedOn);
        var events = new List<ConflictEvent>();
        for (var i = 0; i < told.Count; i++)
        {
            if (reasons[i] is { } reason) refusals.Add(new Refusal(told[i].Event.Spans.Trigger, reason));
            else events.Add(told[i].Event);
        }

        return new CodedArticle(geoparsed, events, [.. refusals.OrderBy(r => r.Span.Start)]);
    }

    private (ArticleWords Words, List<ToldEvent> Told, List<Refusal> Refusals) Read(
        GeoparsedArticle geoparsed, Action<ArticleWords, EventMention, IReadOnlyList<Resolution.Resolved>>? onMention)
    {
        var words = ArticleWords.Read(geoparsed.Text);
        var publishedOn = geoparsed.Article.PublishedOn ?? geoparsed.Header.PublishedOn;
        var dates = new DateExpressionReader(publishedOn).Read(words)
            .Select(d => IsHeader(words, d, geoparsed) ? d with { Kind = DateMentionKind.Header } : d).ToList();
        var refusals = new List<Refusal>();
        var merger = ReadMentions(words, geoparsed, dates, publishedOn, refusals, onMention);
        var claims = new ClaimBuilder(parties);
        claims.Assign(words, merger.Drafts);
        var builder = new EventBuilder(parties, claims, new EventDater(publishedOn));
        StoryDates.Inherit(words, merger.Drafts, dates, publishedOn);
        FallBackOnDateline(merger.Drafts, geoparsed);
        var told = merger.Drafts.Select(d => new ToldEvent(d, builder.Build(words, d, dates)))
            .OrderBy(t => t.Event.Evidence.Start).ToList();
        refusals.AddRange(merger.Left.Select(l =>
            new Refusal(words.SpanOf(l.Mention.Main.FirstWord, l.Mention.Main.EndWord), l.Reason)));
        return (words, told, refusals);
    }

    private EventMerger ReadMentions(
        ArticleWords words, GeoparsedArticle geoparsed, IReadOnlyList<DateMention> dates, DateOnly? publishedOn,
        List<Refusal> refusals,
        Action<ArticleWords, EventMention, IReadOnlyList<Resolution.Resolved>>? onMention)
    {
        var hasHeadline = HasHeadline(words, geoparsed.Article.Title);
        var merger = new EventMerger();
        var isTimeless = publishedOn is null && words.SentenceCount <= PlaceChooser.LoneSentences;
        var assertions = new AssertionReader(publishedOn, isTimeless);
        var genre = GenreReader.Read(words);
        var placesBySentence = geoparsed.Resolutions.ToLookup(r => r.Toponym.SentenceIndex);
        for (var s = 0; s < words.SentenceCount; s++)
        {
            var found = mentions.Read(words, s, dates, assertions, refusals, hasHeadline);
            if (found.Count == 0)
            {
                var casualties = CasualtyReader.Read(words, words.StartOf(s), words.EndOf(s));
                if (casualties.IsNobody || casualties.IsToll) merger.AddAftermath(s, casualties);
                continue;
            }

            var places = PlacesOf(words, s, placesBySentence, found);
            foreach (var mention in found)
            {
                if (GenreFilter.Refuse(genre, mention, publishedOn) is { } reason)
                {
                    refusals.Add(new Refusal(words.SpanOf(mention.Main.FirstWord, mention.Main.EndWord), reason));
                    continue;
                }

                onMention?.Invoke(words, mention, places);
                merger.Add(mention, OneSpot(words, chooser.Choose(words, mention, places)));
            }
        }

        merger.Finish();
        return merger;
    }

    /// <summary>"Between A, in X, and B" is one spot, not two.</summary>
    private static List<Resolution.Resolved> OneSpot(ArticleWords words, List<Resolution.Resolved> places) =>
        places.Count > 1 && words.TextAt(words.IndexAt(places[0].Toponym.Span.Start) - 1) == "between"
            ? [places[0]] : places;

    /// <summary>A story that the text places nowhere is taken to be where it was written.</summary>
    private static void FallBackOnDateline(IReadOnlyList<EventDraft> drafts, GeoparsedArticle geoparsed)
    {
        var dateline = geoparsed.Resolutions.OfType<Resolution.Resolved>()
            .FirstOrDefault(r => r.Toponym.Kind == ToponymKind.Dateline);
        if (dateline is null || drafts.Any(d => d.Place is not null
            && LocalNameReader.Locate(d.Place) is not null)) return;
        foreach (var draft in drafts)
        {
            draft.Place = dateline;
            draft.IsPlaceCarried = true;
        }
    }

    /// <summary>The places a sentence names: those on the map, then those that only the text knows.</summary>
    private static List<Resolution.Resolved> PlacesOf(
        ArticleWords words, int sentence, ILookup<int, Resolution> placesBySentence, List<EventMention> found)
    {
        var known = new List<Resolution.Resolved>();
        var other = new List<Toponym>();
        foreach (var resolution in placesBySentence[sentence])
        {
            if (resolution is Resolution.Resolved { Toponym.Kind: not ToponymKind.Demonym } resolved)
            {
                if (!IsPartOfTheWorld(resolved.Best.Place)) known.Add(resolved);
            }
            else
            {
                other.Add(resolution.Toponym);
            }
        }

        for (var i = 0; i < known.Count; i++) known[i] = LocalNameReader.Widen(words, known[i], known);
        var named = found.SelectMany(m => m.Parties).ToList();
        known.AddRange(LocalNameReader.Read(words, sentence, [.. known], other, named,
            Nearby(placesBySentence, sentence, words.SentenceCount)));
        return known;
    }

    /// <summary>Whether a place is a continent or as wide as one, which says of no event where it was.</summary>
    private static bool IsPartOfTheWorld(Place place) =>
        place.FeatureClass == 'L' && place.CountryCode.Length == 0 && place.UncertaintyM > WidestRegionM;

    /// <summary>The place named last before a sentence; the first one after it where none was.</summary>
    private static Resolution.Resolved? Nearby(
        ILookup<int, Resolution> placesBySentence, int sentence, int sentenceCount)
    {
        for (var s = sentence - 1; s >= 0; s--)
        {
            if (placesBySentence[s].OfType<Resolution.Resolved>().LastOrDefault(IsNarrow) is { } place) return place;
        }

        for (var s = sentence + 1; s < sentenceCount; s++)
        {
            if (placesBySentence[s].OfType<Resolution.Resolved>().FirstOrDefault(IsNarrow) is { } place) return place;
        }

        return null;
    }

    private static bool IsNarrow(Resolution.Resolved place) =>
        place.Toponym.Kind is ToponymKind.Place or ToponymKind.Dateline && !place.Best.Place.IsCountry;

    private static bool IsHeader(ArticleWords words, DateMention date, GeoparsedArticle geoparsed)
    {
        var span = words.SpanOf(date.FirstWord, date.EndWord);
        return geoparsed.Header.PublishedOnSpan is { } published && published.Overlaps(span);
    }

    /// <summary>Whether the text opens with its title, or with a short line that is no sentence.</summary>
    private static bool HasHeadline(ArticleWords words, string? title)
    {
        var isTitled = title is { Length: > 0 } && words.SentenceCount > 1
            && words.Source.Text.StartsWith(title, StringComparison.Ordinal)
            && words.Source.Sentences[0].Span.End <= title.Length;
        if (isTitled) return true;
        if (words.SentenceCount <= 2 || words.EndOf(0) == words.StartOf(0)) return false;
        var last = words[words.EndOf(0) - 1];
        return last.Text is not ("." or "\"") && words.EndOf(0) - words.StartOf(0) <= HeadlineWords;
    }
}
