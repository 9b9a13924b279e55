using GeoConflict.Events.Dates;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Coding;

/// <summary>Dates an event: its own words, the words about it nearby, the day it was reported, the day of
/// publication.</summary>
/// <param name="publishedOn">Day of publication; null if not known.</param>
internal sealed class EventDater(DateOnly? publishedOn)
{
    /// <summary>How many sentences after an event may still date it: "today's action", "the attack on
    /// Sunday".</summary>
    private const int Reach = 2;

    /// <summary>The days an event happened in, and the words that say so.</summary>
    /// <remarks>
    /// Without a date of its own an event is put on the day of publication or the one before; where that is not known
    /// either, its date is <see cref="DateInterval.Unknown"/>.
    /// </remarks>
    public (DateInterval Date, DateMention? Words) Date(ArticleWords words, EventDraft draft,
        IReadOnlyList<DateMention> dates)
    {
        if (draft.Date is { Interval: { } own } mention) return (own, mention);
        if (Nearby(words, draft, dates) is { Interval: { } near } nearby) return (near, nearby);
        if (draft.Inherited is { } inherited) return (inherited, null);
        var reported = draft.Mentions.Select(m => m.ReportDate).FirstOrDefault(d => d is { Interval: not null });
        if (reported is { Interval: { } day } report) return (day, report);
        if (publishedOn is { } published) return (new DateInterval(CalendarWords.Shift(published, -1), published),
            null);
        return (DateInterval.Unknown, null);
    }

    /// <summary>A date in the next sentences that goes with a word for the event.</summary>
    private static DateMention? Nearby(ArticleWords words, EventDraft draft, IReadOnlyList<DateMention> dates)
    {
        var first = draft.First.Sentence;
        var last = draft.Mentions.Max(m => m.Sentence) <= first + Reach
            ? Math.Max(first, draft.Mentions.Max(m => m.Sentence)) : first;
        foreach (var date in dates)
        {
            var sentence = words[date.FirstWord].Sentence;
            if (sentence < first || sentence > last + Reach || date.Interval is not { Days: <= 3 }
                || date.Kind is not DateMentionKind.When) continue;
            if (!IsEventNoun(words.TextAt(date.EndWord)) && !NamesEventBefore(words, date)) continue;
            return words[date.FirstWord].Text == "today" ? ReportDayIn(words, sentence, dates) ?? date : date;
        }

        return null;
    }

    /// <summary>In reported speech "today" is the day of the speech.</summary>
    private static DateMention? ReportDayIn(ArticleWords words, int sentence, IReadOnlyList<DateMention> dates)
    {
        foreach (var date in dates)
        {
            if (words[date.FirstWord].Sentence != sentence
                || CalendarWords.WeekdayOf(words[date.FirstWord].Text) is null) continue;
            for (var i = date.FirstWord - 1; i >= Math.Max(words.StartOf(sentence), date.FirstWord - 5); i--)
            {
                if (words[i].Text is "said" or "statement" or "told" or "announced") return date;
            }
        }

        return null;
    }

    private static bool NamesEventBefore(ArticleWords words, DateMention date)
    {
        var start = words.StartOf(words[date.FirstWord].Sentence);
        for (var i = date.FirstWord - 1; i >= Math.Max(start, date.FirstWord - 5); i--)
        {
            if (IsEventNoun(words[i].Text) && words.TextAt(i - 1) is "the" or "this") return true;
        }

        return false;
    }

    private static bool IsEventNoun(string word) =>
        word is "action" or "attack" or "attacks" or "strike" or "strikes" or "operation" or "incident" or "raid"
        or "blast" or "bombing" or "assault" or "protest" or "violence" or "explosion" or "clashes" or "ambush"
            or "killings" or "shooting" or "massacre";
}
