using GeoConflict.Events.Dates;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>Tells history, habit and figures of speech by the grammar around a trigger.</summary>
/// <param name="publishedOn">Day of publication; null if not known.</param>
internal sealed class BackgroundReader(DateOnly? publishedOn)
{
    /// <summary>What is told in the pluperfect and lies further back than this is history; in days.</summary>
    private const int PluperfectDays = 3;

    /// <summary>Words before a trigger that are looked at.</summary>
    private const int Window = 6;

    /// <summary>Why the trigger tells of no event; null if its grammar does not say so.</summary>
    public Judgement? Judge(ArticleWords words, Trigger trigger, int sentence, DateMention? date)
    {
        var start = words.StartOf(sentence);
        if (IsComparison(words, trigger, start) || IsName(words, trigger,
            start)) return Judgement.Refused(RefusalReason.OtherSense);
        if (IsCondition(words, trigger, start)) return Judgement.Refused(RefusalReason.NotYet);
        if (IsKeptFrom(words, trigger, start) || IsRuledOut(words,
            trigger)) return Judgement.Refused(RefusalReason.Negated);
        if (IsAnniversary(words, trigger, start)) return Judgement.Refused(RefusalReason.Background);
        if (sentence == 0) return null;
        if (sentence > 1 && IsRanking(words, start)) return Judgement.FollowUp(RefusalReason.Background);
        if (IsGeneral(words, trigger)) return Judgement.Refused(RefusalReason.Commentary);
        if (sentence > 1 && IsPluperfect(words, trigger, start)
            && !IsOfThisStory(date)) return Judgement.Refused(RefusalReason.Background);
        if (sentence > 1 && IsAgo(words, date)
            && !IsOfThisStory(date)) return Judgement.Refused(RefusalReason.Background);
        if (IsInClause(words, trigger, start) && (sentence > 1 || !trigger.IsVerb)
            && (date is null || !IsOfThisStory(date))) return Judgement.FollowUp(RefusalReason.Background);
        return null;
    }

    /// <summary>"like an air raid", "as if bombs had been dropped".</summary>
    private static bool IsComparison(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - Window); i--)
        {
            if (words[i].Kind == WordKind.Mark) return false;
            if (words[i].Text == "if" && words.TextAt(i - 1) == "as") return true;
            if (words[i].Text is "like" && i >= trigger.FirstWord - 3 && !trigger.IsVerb) return true;
        }

        return false;
    }

    /// <summary>"called it a coup": a name given to what was told.</summary>
    private static bool IsName(ArticleWords words, Trigger trigger, int start)
    {
        if (trigger.IsVerb) return false;
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 4); i--)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text != "\"") return false;
            if (words[i].Text is "called" or "calls" or "calling" or "termed" or "labelled" or "labeled" or "dubbed"
                or "branded") return words.TextAt(i + 1) is not "for" and not "off" and not "on";
        }

        return false;
    }

    /// <summary>"If a bomb went off tomorrow", "an attack would have consequences".</summary>
    private static bool IsCondition(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - Window); i--)
        {
            if (words[i].Kind == WordKind.Mark) break;
            if (words[i].Text is "if" or "unless" or "lest") return words.TextAt(i - 1) is not "as";
        }

        if (trigger.IsVerb) return false;
        for (var i = trigger.EndWord; i < Math.Min(words.EndOf(words[trigger.FirstWord].Sentence),
            trigger.EndWord + 5); i++)
        {
            if (words[i].Kind == WordKind.Mark || words[i].Text is "that" or "which" or "who" or "and"
                or "said") return false;
            if (words[i].Text is "would" or "could" or "might") return true;
        }

        return false;
    }

    /// <summary>"keep groups from planning attacks".</summary>
    private static bool IsKeptFrom(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 4); i--)
        {
            if (words[i].Kind == WordKind.Mark) return false;
            if (words[i].Text != "from") continue;
            for (var k = i - 1; k >= Math.Max(start, i - 8); k--)
            {
                if (words[k].Text is "keep" or "prevent" or "stop" or "stopped" or "prevented" or "deter" or "kept"
                    or "keeping" or "preventing" or "stopping" or "ban" or "banned") return true;
            }
        }

        return false;
    }

    /// <summary>"A terror attack was ruled out", "the report of a bombing turned out to be false".</summary>
    private static bool IsRuledOut(ArticleWords words, Trigger trigger)
    {
        var end = words.EndOf(words[trigger.FirstWord].Sentence);
        for (var i = trigger.EndWord; i < Math.Min(end, trigger.EndWord + 4); i++)
        {
            if (words[i].Text == "ruled" && words.TextAt(i + 1) == "out") return true;
            if (words[i].Text is "hoax" or "false") return true;
        }

        return false;
    }

    /// <summary>"25 years after the killing of", "on the fourth anniversary of his killing".</summary>
    private static bool IsAnniversary(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 8); i--)
        {
            if (words[i].Text is "anniversary" or "anniversaries") return true;
            if (words[i].Text is "after" or "since" && words.TextAt(i - 1) is "years" or "decades" or "year"
                or "century"
                or "decade") return words.TextAt(i - 1) is not "year" || words.TextAt(i - 2) is "a" or "one";
        }

        return false;
    }

    /// <summary>"It is the deadliest attack since …": a sentence that compares what was told with what was
    /// before.</summary>
    private static bool IsRanking(ArticleWords words, int start) =>
        words.TextAt(start) is "it" or "this" or "that" && words.TextAt(start + 1) is "is" or "was" or "would"
        && (words.TextAt(start + 2) == "the" || words.TextAt(start + 3) == "the" || words.TextAt(start + 2) == "one")
        && words.TextAt(start + 3) is var rank && (rank is "first" or "second" or "third" or "worst" or "largest"
            or "biggest"
            or "most" or "latest" or "of" or "single" || rank.EndsWith("iest", StringComparison.Ordinal)
            || rank.EndsWith("est", StringComparison.Ordinal) && rank.Length > 5);

    /// <summary>"rivals, who also drop bombs from drones", "the group, which is fighting the army".</summary>
    private static bool IsGeneral(ArticleWords words, Trigger trigger)
    {
        if (!trigger.IsVerb) return false;
        var at = trigger.FirstWord - 1;
        while (words.TextAt(at) is "also" or "still" or "often" or "now" or "even" or "regularly") at--;
        var before = words.TextAt(at);
        if (trigger.Entry.Form is VerbForm.Base or VerbForm.Present) return before is "who" or "which" or "that"
            or "they" or "whose";
        return trigger.Entry.Form == VerbForm.Gerund && before is "is" or "are" or "has" or "have"
            && words.TextAt(at - 1) is "which" or "who" or "that";
    }

    /// <summary>"had been shaken by a bomb", "the sect had struck".</summary>
    private static bool IsPluperfect(ArticleWords words, Trigger trigger, int start)
    {
        if (!trigger.IsVerb) return false;
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 4); i--)
        {
            if (words[i].Text is "had") return true;
            if (words[i].Text is not ("been" or "also" or "already" or "just" or "previously" or "earlier" or "already"
                or "once" or "not")) return false;
        }

        return false;
    }

    private static bool IsAgo(ArticleWords words, DateMention? date) =>
        date is { } d && words.TextAt(d.EndWord - 1) is "ago" or "earlier" or "before" && words.TextAt(d.EndWord - 2)
            is "week" or "weeks" or "month" or "months" or "year" or "years" or "days";

    /// <summary>Whether a date is so near that it is of this week's news.</summary>
    private bool IsOfThisStory(DateMention? date)
    {
        if (date is not { Kind: not DateMentionKind.LongAgo, Interval: { } days }) return false;
        if (publishedOn is not { } day) return days.Days <= PluperfectDays;
        return days.Start is { } first && first >= CalendarWords.Shift(day, -PluperfectDays - 2);
    }

    /// <summary>"whose army fought on", "a group that killed": a clause that only says who somebody is.</summary>
    private static bool IsInClause(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 5); i--)
        {
            if (words[i].Kind == WordKind.Mark) return false;
            if (words[i].Text is "whose") return true;
            if (words[i].Text is "which" or "who" or "that"
                && i == trigger.FirstWord - 1) return words.TextAt(i - 1) is not ("said" or "say" or "says" or "told");
        }

        return false;
    }
}
