using GeoConflict.Events.Dates;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Coding;

/// <summary>Gives events told without a day the day of the story that they continue.</summary>
internal static class StoryDates
{
    /// <summary>Only a date this exact goes over to the next event; in days.</summary>
    private const int StoryDays = 3;

    /// <summary>What lies further back is not the story but its history; in days.</summary>
    private const int StoryAgeDays = 10;

    /// <summary>An event told without a date is of the day of the one told before it, or after it at first; where no
    /// event has a day, of the first day that the text tells and that is no day of a statement.</summary>
    public static void Inherit(
        ArticleWords words, IReadOnlyList<EventDraft> drafts, IReadOnlyList<DateMention> dates, DateOnly? publishedOn)
    {
        var ordered = drafts.OrderBy(d => d.First.Start).ToList();
        var story = ordered.Select(d => d.Date?.Interval).FirstOrDefault(i => i is { Days: <= StoryDays })
            ?? FirstDay(words, dates, publishedOn);
        foreach (var draft in ordered)
        {
            if (draft.Date?.Interval is { Days: <= StoryDays } own)
            {
                if (publishedOn is not { } day || own.End >= CalendarWords.Shift(day, -StoryAgeDays)) story = own;
            }
            else if (draft.Date is null) draft.Inherited = story;
        }
    }

    private static DateInterval? FirstDay(ArticleWords words, IReadOnlyList<DateMention> dates, DateOnly? publishedOn)
    {
        foreach (var date in dates)
        {
            if (date is not { Kind: DateMentionKind.When, Interval: { Days: <= StoryDays } days }) continue;
            if (publishedOn is { } day && days.End < CalendarWords.Shift(day, -StoryAgeDays)) continue;
            if (!SpeechDates.IsOfSpeech(words, date)) return days;
        }

        return null;
    }
}
