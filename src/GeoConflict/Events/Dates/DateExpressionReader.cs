using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Finds every expression of time in an article and resolves it against the day of publication.</summary>
/// <param name="publishedOn">Day of publication; null if not known: then only full dates resolve.</param>
internal sealed class DateExpressionReader(DateOnly? publishedOn)
{
    /// <summary>A longer stretch is no day to count from.</summary>
    private const int LongestStoryDays = 10;

    /// <summary>A date line stands in one of the first sentences, after headings.</summary>
    private const int LastDatelineSentence = 3;

    /// <summary>Words before the day in a date line.</summary>
    private const int LongestDateline = 7;

    private readonly AbsoluteDateReader absolute = new(publishedOn);
    private readonly WeekdayReader weekdays = new(publishedOn);
    private readonly RelativeDateReader relative = new(publishedOn);
    private readonly StoryDateReader story = new(publishedOn);
    private readonly HolidayReader holidays = new(publishedOn);

    /// <returns>In order; they do not overlap.</returns>
    public IReadOnlyList<DateMention> Read(ArticleWords words)
    {
        var found = new List<DateMention>();
        var last = (DateInterval?)null;
        for (var s = 0; s < words.SentenceCount; s++)
        {
            var end = words.EndOf(s);
            for (var i = words.StartOf(s); i < end; i++)
            {
                if (!DateStarters.Has(words[i])) continue;
                var mention = holidays.Read(words, i, end) ?? story.Read(words, i, end,
                    last) ?? absolute.Read(words, i, end) ?? weekdays.Read(words, i, end)
                    ?? relative.Read(words, i, end, last);
                if (mention is not { } m) continue;
                found.Add(InContext(words, m));
                last = StoryOf(words, found);
                i = m.EndWord - 1;
            }
        }

        return found;
    }

    /// <summary>The days told last that may be those of the story.</summary>
    private static DateInterval? StoryOf(ArticleWords words, List<DateMention> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i] is
                {
                    Kind: DateMentionKind.When or DateMentionKind.Ambiguous,
                    Interval: { Days: <= LongestStoryDays } days
                }
                && !SpeechDates.IsOfSpeech(words, found[i])) return days;
        }

        return null;
    }

    /// <summary>Reads the words before a date: "since", "on or before", and the report's own date in its first
    /// line.</summary>
    private static DateMention InContext(ArticleWords words, DateMention mention)
    {
        var first = mention.FirstWord;
        var sentence = words[first].Sentence;
        var next = words.TextAt(mention.EndWord);
        if (mention.Interval?.Days == 1 && IsInDateline(words, mention, next)) return mention with
        {
            Kind = DateMentionKind.Header,
        };
        var before = words.TextAt(first - 1) is "early" or "late" or "mid" or "the"
            ? words.TextAt(first - 2) : words.TextAt(first - 1);
        if (before == "since" && mention.Interval is { Start: { } start } since)
            return mention with { Kind = DateMentionKind.Period, Interval = since with { Start = start } };
        if (before is "before" or "by" && words.TextAt(first - 2) == "or" && mention.Interval is { } open)
            return mention with { Interval = new DateInterval(null, open.End) };
        return mention;
    }

    /// <summary>"DOHA, Sept 10 (Wire) - Planes bombed …": in one of the first sentences, before the dash.</summary>
    private static bool IsInDateline(ArticleWords words, DateMention mention, string next)
    {
        var (first, sentence) = (mention.FirstWord, words[mention.FirstWord].Sentence);
        if (sentence > LastDatelineSentence || first - words.StartOf(sentence) > LongestDateline) return false;
        if (sentence == 0 && words[first].Kind == WordKind.Number
            && next is "-" or "--" or "[" or "(" or ":") return true;
        if (CalendarWords.WeekdayOf(words[first].Text) is not null) return false;
        for (var i = words.StartOf(sentence); i < first; i++)
        {
            if (words[i].IsWord && !words[i].IsCapital && !words.IsAllUpper) return false;
        }

        var at = mention.EndWord;
        var isBracketed = next is "(" or "[";
        if (isBracketed)
        {
            while (at < Math.Min(words.EndOf(sentence), mention.EndWord + 6)
                && words[at].Text is not (")" or "]")) at++;
            at++;
        }

        return first > words.StartOf(sentence) && words.TextAt(at) is "-" or "--" or ":";
    }
}
