using System.Collections.Frozen;
using GeoConflict.Events.Coding;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events;

/// <summary>Turns an article whose places are known into dated, typed and placed events.</summary>
/// <remarks>
/// Pure, and safe to share between threads. An article whose day of publication is not known still gives events: those
/// without a full date in the text get <see cref="DateInterval.Unknown"/>, never a made-up day.
/// </remarks>
public sealed class EventCoder
{
    /// <summary>So many different words of sport make an article a sports report, whose "attacks" are none.</summary>
    private const int SportsWords = 4;

    private static readonly FrozenSet<string> Sports = FrozenSet.ToFrozenSet(
    [
        "goal", "goals", "league", "coach", "striker", "midfielder", "tournament", "playoff", "quarterback",
            "innings", "wicket",
        "batsman", "goalkeeper", "halftime", "semifinal", "semi", "football", "soccer", "basketball", "baseball",
            "championship", "champions",
        "fixture", "referee", "teammates", "touchdown", "scored", "defender", "cricket", "rugby", "tennis", "medal",
    ], StringComparer.Ordinal);

    private readonly PartyReader parties = new(PartyLexicon.Default);
    private readonly MentionReader mentions;

    /// <summary>A coder with the lexicons that are built into the library.</summary>
    public EventCoder()
    {
        mentions = new MentionReader(TriggerLexicon.Default, parties, MeansLexicon.Default);
    }

    /// <summary>Finds the events of an article.</summary>
    /// <returns>The events in order of their evidence, and the words that looked like events and are not.</returns>
    public CodedArticle Code(GeoparsedArticle geoparsed)
    {
        ArgumentNullException.ThrowIfNull(geoparsed);
        var words = ArticleWords.Read(geoparsed.Text);
        var publishedOn = geoparsed.Article.PublishedOn ?? geoparsed.Header.PublishedOn;
        var dates = new DateExpressionReader(publishedOn).Read(words)
            .Select(d => IsHeader(words, d, geoparsed) ? d with { Kind = DateMentionKind.Header } : d).ToList();
        var refusals = new List<Refusal>();
        var merger = ReadMentions(words, geoparsed, dates, publishedOn, refusals);
        var builder = new EventBuilder(parties, new EventDater(publishedOn));
        var events = merger.Drafts.Select(d => builder.Build(words, d, dates)).OrderBy(e => e.Evidence.Start).ToList();
        refusals.AddRange(merger.Left.Select(l =>
            new Refusal(words.SpanOf(l.Mention.Main.FirstWord, l.Mention.Main.EndWord), l.Reason)));
        return new CodedArticle(geoparsed, events, [.. refusals.OrderBy(r => r.Span.Start)]);
    }

    private EventMerger ReadMentions(
        ArticleWords words, GeoparsedArticle geoparsed, IReadOnlyList<DateMention> dates, DateOnly? publishedOn,
            List<Refusal> refusals)
    {
        var merger = new EventMerger();
        var assertions = new AssertionReader(publishedOn);
        var isSports = IsSports(words);
        for (var s = 0; s < words.SentenceCount; s++)
        {
            var found = mentions.Read(words, s, dates, assertions, refusals);
            if (found.Count == 0) continue;
            var places = geoparsed.Resolutions.OfType<Resolution.Resolved>().Where(r =>
                r.Toponym.SentenceIndex == s).ToList();
            foreach (var mention in found)
            {
                if (isSports && mention.Casualties.Killed is null)
                {
                    refusals.Add(new Refusal(words.SpanOf(mention.Main.FirstWord, mention.Main.EndWord),
                        RefusalReason.OtherSense));
                    continue;
                }

                merger.Add(mention, PlaceChooser.Choose(words, mention, places));
            }
        }

        merger.Finish();
        return merger;
    }

    private static bool IsHeader(ArticleWords words, DateMention date, GeoparsedArticle geoparsed)
    {
        var span = words.SpanOf(date.FirstWord, date.EndWord);
        return geoparsed.Header.PublishedOnSpan is { } published && published.Overlaps(span);
    }

    private static bool IsSports(ArticleWords words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (Sports.Contains(words[i].Text) && seen.Add(words[i].Text) && seen.Count >= SportsWords) return true;
        }

        return false;
    }
}
