using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Finds every expression of time in an article and resolves it against the day of publication.</summary>
/// <param name="publishedOn">Day of publication; null if not known: then only full dates resolve.</param>
internal sealed class DateExpressionReader(DateOnly? publishedOn)
{
    private readonly AbsoluteDateReader absolute = new(publishedOn);
    private readonly WeekdayReader weekdays = new(publishedOn);
    private readonly RelativeDateReader relative = new(publishedOn);

    /// <returns>In order; they do not overlap.</returns>
    public IReadOnlyList<DateMention> Read(ArticleWords words)
    {
        var found = new List<DateMention>();
        for (var s = 0; s < words.SentenceCount; s++)
        {
            var end = words.EndOf(s);
            for (var i = words.StartOf(s); i < end; i++)
            {
                var last = found.Count > 0 ? found[^1].Interval : null;
                var mention = absolute.Read(words, i, end) ?? weekdays.Read(words, i, end)
                    ?? relative.Read(words, i, end, last);
                if (mention is not { } m) continue;
                found.Add(InContext(words, m));
                i = m.EndWord - 1;
            }
        }

        return found;
    }

    /// <summary>Reads the words before a date: "since", "on or before", and the report's own date in its first
    /// line.</summary>
    private static DateMention InContext(ArticleWords words, DateMention mention)
    {
        var first = mention.FirstWord;
        var sentence = words[first].Sentence;
        var next = words.TextAt(mention.EndWord);
        if (sentence == 0 && first - words.StartOf(0) <= 6 && next is "-" or "--" or "[" or "(" or ":"
            && mention.Interval?.Days == 1
                && words[first].Kind == WordKind.Number) return mention with { Kind = DateMentionKind.Header };
        var before = words.TextAt(first - 1) is "early" or "late" or "mid" or "the"
            ? words.TextAt(first - 2) : words.TextAt(first - 1);
        if (before == "since" && mention.Interval is { Start: { } start } since)
            return mention with { Kind = DateMentionKind.Period, Interval = since with { Start = start } };
        if (before is "before" or "by" && words.TextAt(first - 2) == "or" && mention.Interval is { } open)
            return mention with { Interval = new DateInterval(null, open.End) };
        return mention;
    }
}
