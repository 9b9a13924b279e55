using GeoConflict.Events.Counts;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Coding;

/// <summary>Finds lists that count for several places with one verb: "killed 17 people in the capital and two more in
/// Itahari".</summary>
internal static class EllipsisReader
{
    /// <summary>Words between the count and its "in".</summary>
    private const int Reach = 4;

    /// <summary>Words between "in" and the name of the place.</summary>
    private const int NameReach = 6;

    /// <summary>Whether a further count with a place of its own starts at a joint ("and", ",", ";").</summary>
    public static bool StartsAt(ArticleWords words, int joint, int start, int end) =>
        words[joint].Text is "and" or "," or ";" && HasPlaceBefore(words, start, joint)
        && CountAt(words, joint, end) is { } count && IsPlacedAfter(words, count.EndWord, end);

    /// <summary>The mention of the further count: the same event words, another place and figure.</summary>
    public static EventMention? Read(ArticleWords words, EventMention before, int start, int end)
    {
        if (CountAt(words, start, end) is not { } count) return null;
        var isKilled = before.Casualties.Killed is not null;
        var mention = new EventMention
        {
            Sentence = before.Sentence,
            Start = start,
            End = end,
            Triggers = before.Triggers,
            Main = before.Main,
            IsFollowUp = before.IsFollowUp,
            Reason = before.Reason,
            Actor1 = before.Actor1,
            Actor2 = before.Actor2,
            Parties = before.Parties,
            Date = before.Date,
            ReportDate = before.ReportDate,
            Weapon = before.Weapon,
            Casualties = isKilled
                ? new Casualties(count.Claim, count.FirstWord, count.EndWord, null, 0, 0, false)
                : new Casualties(null, 0, 0, count.Claim, count.FirstWord, count.EndWord, false),
            IsHeadline = before.IsHeadline,
            HasCrowd = before.HasCrowd,
            ForcesFire = before.ForcesFire,
            IsCrowdViolent = before.IsCrowdViolent,
        };
        before.Points.CopyTo(mention.Points, 0);
        before.Votes.CopyTo(mention.Votes, 0);
        return mention;
    }

    private static Quantity? CountAt(ArticleWords words, int joint, int end)
    {
        var at = joint + 1;
        while (at < end && words[at].Text is "and" or "another" or "a" or "further" or ",") at++;
        foreach (var quantity in QuantityReader.Read(words, joint + 1, end, at))
        {
            if (quantity.FirstWord > at) return null;
            if (!quantity.IsPart) return quantity;
        }

        return null;
    }

    private static bool HasPlaceBefore(ArticleWords words, int start, int joint)
    {
        for (var i = start; i < joint; i++)
        {
            if (words[i].Text is "in" or "at" or "near" or "outside" && NameFollows(words, i + 1, joint)) return true;
        }

        return false;
    }

    private static bool IsPlacedAfter(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + Reach); i++)
        {
            if (words[i].Text is "in" or "at" or "near" or "outside") return NameFollows(words, i + 1, end);
            if (words[i].Kind == WordKind.Mark) return false;
        }

        return false;
    }

    private static bool NameFollows(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + NameReach); i++)
        {
            if (words[i].Kind == WordKind.Mark) return false;
            if (words[i].Text is "capital" || (words[i].IsCapital
                && Dates.CalendarWords.WeekdayOf(words[i].Text) is null
                && Dates.CalendarWords.MonthOf(words[i].Text) is null)) return true;
        }

        return false;
    }
}
