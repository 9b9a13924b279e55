using System.Collections.Frozen;
using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>Tells whether the text says that something happened, or that it may, did not, or did long ago.</summary>
/// <param name="publishedOn">Day of publication; null if not known.</param>
/// <param name="isTimeless">Whether the text is a lone sentence of no known day, for which nothing is history.</param>
internal sealed class AssertionReader(DateOnly? publishedOn, bool isTimeless = false)
{
    /// <summary>Words looked back over for a modal verb, a negation, a denial.</summary>
    private const int ModalWindow = 6, NegationWindow = 4, DenialWindow = 12;

    /// <summary>What is dated further back than this is told as history.</summary>
    private const int HistoryDays = 40;

    /// <summary>What is dated further back than this is history even in the lead.</summary>
    private const int AncientDays = 300;

    /// <summary>After the lead, so old a date already tells of something else.</summary>
    private const int OldDays = 6;

    /// <summary>A count of attacks from which on it is a sum over many events.</summary>
    private const int ManyEvents = 6;

    /// <summary>A quotation of fewer words is a term, not a speech.</summary>
    private const int SpeechWords = 6;

    private static readonly FrozenSet<string> Modals = Set("will", "would", "could", "may", "might", "should", "must",
        "can", "cannot", "shall", "wont");

    private static readonly FrozenSet<string> Plans = Set(
        "plan", "plans", "planned", "planning", "plot", "plotting", "plotted", "threat", "threats", "threatened",
            "threatening", "threatens", "vowed", "vow",
        "vows", "warned", "warning", "warns", "warnings", "fear", "fears", "feared", "fearing", "possible",
            "potential", "prospect", "preparing", "prepare", "prepares",
        "intends", "intend", "intended", "aims", "aimed", "hopes", "hoped", "calls", "called", "calling", "call",
            "urged", "urges", "urging",
        "demand", "demanded", "demanding", "demands", "want", "wants", "wanted", "scheduled", "proposed", "imminent",
            "ordered", "attempted", "attempting", "trying", "seeking",
        "ready", "poised", "pledged", "promised", "offered", "risk", "likelihood", "avoid", "if", "prevent",
            "preventing", "unless", "whether", "upcoming", "anticipation");

    private static readonly FrozenSet<string> PlanNouns = Set(
        "threat", "threats", "fear", "fears", "feared", "fearing", "possible", "potential", "prospect", "planned",
            "plan", "plans", "plot", "plotting", "plotted", "warned", "warning", "warnings", "calls", "called",
        "call", "calling", "urged", "demanded", "demanding", "imminent", "proposed", "risk", "likelihood", "avoid",
            "prevent", "preventing", "upcoming", "threatened", "scheduled", "preparing", "vowed", "if", "expected", "looming",
            "impending");

    private static readonly FrozenSet<string> AllowedBeforeTo = Set(
        "managed", "began", "started", "continued", "proceeded", "used", "forced", "went", "gathered", "streets",
            "helped", "agreed", "decided", "took", "moved", "rushed", "turned", "came", "returned", "led", "joined",
            "continue", "continues");

    private static readonly FrozenSet<string> Negations = Set("no", "not", "never", "without", "nobody", "didnt",
        "neither", "nor", "failed", "unable", "refused", "wasnt", "werent", "hasnt", "havent", "cannot", "lack",
        "absence");

    private static readonly FrozenSet<string> Denials = Set("denied", "denies", "deny", "denying", "refuted",
        "refutes", "disputed");

    private static readonly FrozenSet<string> Looks = Set(
        "condemned", "condemn", "condemns", "condemning", "denounced", "mourn", "mourning", "trial", "convicted",
            "sentenced", "charged", "accuses", "accusing",
        "wanted", "investigating", "investigation", "probe", "anniversary", "commemorate", "commemorating", "memory",
            "responsible", "blamed", "linked", "response", "retaliation", "revenge", "avenge", "aftermath",
        "history", "inquiry", "involvement", "against", "victims", "survivors", "resolution", "deplored", "end",
            "halt", "stop", "prevention", "punish", "cooperation", "combat", "combating", "fight");

    private static readonly FrozenSet<string> Sums = Set("continued", "repeated", "frequent", "regular", "numerous",
        "many", "various", "daily", "increasing", "hundreds", "dozens", "scores", "thousands", "countless", "such",
        "previous", "past", "sporadic", "most", "these", "all", "future", "any", "similar");

    private static readonly FrozenSet<string> Pronouns = Set("we", "our", "i", "us", "you", "your", "my");

    private readonly BackgroundReader background = new(publishedOn);

    /// <summary>Judges one trigger.</summary>
    /// <param name="words">The article.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="date">The date that goes with it; null if none.</param>
    public Judgement Judge(ArticleWords words, Trigger trigger, int sentence, DateMention? date)
    {
        var start = words.StartOf(sentence);
        if (trigger.Entry.Strength == TriggerStrength.Refuse) return Judgement.Refused(RefusalReason.OtherSense);
        if (IsDenied(words, trigger, start)) return Judgement.Refused(RefusalReason.Denied);
        if (IsNegated(words, trigger, start)) return Judgement.Refused(RefusalReason.Negated);
        if (IsNotYet(words, trigger, start)
            || date is { Kind: DateMentionKind.Future }) return Judgement.Refused(RefusalReason.NotYet);
        if (IsAggregate(words, trigger, start, words.EndOf(sentence),
            date)) return Judgement.Refused(RefusalReason.Aggregate);
        var past = isTimeless ? null : background.Judge(words, trigger, sentence, date);
        if (past is { IsFollowUp: false }) return past.Value;
        if (!isTimeless && IsHistory(words, trigger, sentence, date)) return Judgement.Refused(RefusalReason.Background);
        if (IsHabit(words, trigger, start)) return Judgement.Refused(RefusalReason.Commentary);
        if (IsSpeech(words, trigger, sentence)) return Judgement.FollowUp(RefusalReason.Commentary);
        return past is not null || (!isTimeless && IsLookedBackOn(words, trigger, start))
            ? Judgement.FollowUp(RefusalReason.Background) : Judgement.Accepted;
    }

    private static bool IsHabit(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - NegationWindow); i--)
        {
            if (words[i].Text is "often" or "usually" or "regularly" or "frequently" or "routinely" or "sometimes"
                or "occasionally" or "commonly") return true;
        }

        return false;
    }

    private static bool IsDenied(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - DenialWindow); i--)
        {
            if (words[i].Text is "," or ";" or "but") return false;
            if (Denials.Contains(words[i].Text)) return true;
        }

        return false;
    }

    private static bool IsNegated(ArticleWords words, Trigger trigger, int start)
    {
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - NegationWindow); i--)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text is not "\""
                || words[i].Text is "and" or "but" or "who") return false;
            if (Negations.Contains(words[i].Text)) return words.TextAt(i + 1) is not ("only" or "one" or "yet")
                && !(words[i].Text == "no" && words[i + 1].Kind == WordKind.Number) && words.TextAt(i - 1) is not "if";
        }

        return false;
    }

    private static bool IsNotYet(ArticleWords words, Trigger trigger, int start)
    {
        var first = trigger.FirstWord;
        var isBase = trigger.Entry.Form == VerbForm.Base || (trigger.IsVerb && words.TextAt(first - 1) == "to");
        if (isBase && words.TextAt(first - 1) == "to" && first - 1 >= start)
        {
            var governor = words.TextAt(first - 2);
            return !AllowedBeforeTo.Contains(governor) || (governor is "agreed" or "decided"
                && trigger.Entry.Family is not ("agree" or "withdraw"));
        }

        for (var i = first - 1; i >= Math.Max(start, first - ModalWindow); i--)
        {
            var text = words[i].Text;
            if (words[i].Kind == WordKind.Mark && text is not "\""
                || text is "but" or "who" or "which" or "said" or "after" or "that" or "when") return false;
            if (Modals.Contains(text) && (isBase || text is "would" or "could"
                || words.TextAt(first - 1) is "be" or "have")) return text != "may" || i > start;
            if (trigger.IsVerb && text is "if" or "unless") return true;
            if (!trigger.IsVerb && PlanNouns.Contains(text) && first - i <= 4
                && (!text.StartsWith("call", StringComparison.Ordinal) || words.TextAt(i + 1) is "for")) return true;
            if (trigger.Entry.Form == VerbForm.Gerund && Plans.Contains(text) && first - i <= 3) return true;
        }

        return false;
    }

    private static bool IsAggregate(ArticleWords words, Trigger trigger, int start, int end, DateMention? date)
    {
        if (words.TextAt(trigger.EndWord) == "in" && words.TextAt(trigger.EndWord + 1) == "the"
            && words.TextAt(trigger.EndWord + 2) is "attacks" or "strikes" or "raids"
            && words.TextAt(trigger.FirstWord - 1) == "been"
                && words.TextAt(trigger.FirstWord - 2) is "have" or "has") return true;
        for (var i = trigger.EndWord; i < Math.Min(end, trigger.EndWord + 6); i++)
        {
            if (words[i].Text == "times" && words[i - 1].Kind == WordKind.Number) return true;
        }

        if (trigger.Entry is { IsNoun: true } && trigger.Entry.Phrase.EndsWith('s')
            && trigger.Entry.Family is not ("agree" or "arrest"))
        {
            for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 3); i--)
            {
                if (words[i].Kind == WordKind.Mark) break;
                if (Sums.Contains(words[i].Text)) return words.TextAt(i) is not ("continued" or "daily"
                    or "sporadic") || trigger.FirstWord - i == 1;
                if (NumberWords.Read(words, i, trigger.FirstWord, out var numberEnd) is >= ManyEvents
                    && numberEnd > i && words.TextAt(numberEnd) is not ("people" or "km")) return true;
            }
        }

        if (date is not { Kind: DateMentionKind.Period } period) return false;
        var isLong = period.Interval is { Days: > 8 } || period.Interval is null
            && words.TextAt(period.FirstWord - 1) is "since";
        return isLong && (HasPerfect(words, start, trigger.FirstWord)
            || words.TextAt(period.FirstWord - 1) is "since" || words.TextAt(period.FirstWord - 2) is "far");
    }

    private static bool HasPerfect(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].Text is "have" or "has" or "total") return true;
        }

        return false;
    }

    private bool IsHistory(ArticleWords words, Trigger trigger, int sentence, DateMention? date)
    {
        if (date is { Kind: DateMentionKind.LongAgo, Interval: null }) return publishedOn is not null
            || words.TextAt(date.Value.EndWord - 1) is "ago" or "decade" or "century";
        if (publishedOn is { } published
            && date is
            {
                Kind: DateMentionKind.When or DateMentionKind.LongAgo or DateMentionKind.Ambiguous,
                Interval: { } interval
            }
            && interval.End < CalendarWords.Shift(published, sentence > 2
                ? -OldDays : -HistoryDays)) return sentence > 1 || date.Value.Kind == DateMentionKind.LongAgo
                    || interval.End < CalendarWords.Shift(published, -AncientDays);
        var first = trigger.FirstWord;
        var before = words.TextAt(first - 1);
        if (before is "which" or "who" && trigger.Entry.Family is "capture" && date is null) return true;
        for (var i = first - 1; i >= Math.Max(words.StartOf(sentence), first - 6); i--)
        {
            if (words[i].Text is "began" or "begun" && words.TextAt(i + 1) is "when" or "after" or "with") return true;
            if (words[i].Text is "since" && date?.Interval is not { Days: <= 8 }) return true;
            if (words[i].Text == "ever") return true;
        }

        for (var i = trigger.EndWord; i < Math.Min(words.EndOf(sentence), trigger.EndWord + 10); i++)
        {
            if (CalendarWords.OrdinalOf(words[i].Text) is not null
                && words.TextAt(i + 1) is "in" or "since" or "such"
                && words.TextAt(i - 1) is "the" or "is" or "was") return true;
            if (words[i].Text == "began" && words.TextAt(i + 1) is "when") return true;
        }

        return sentence > 1 && before == "had" && date is null && trigger.IsVerb;
    }

    private static bool IsSpeech(ArticleWords words, Trigger trigger, int sentence)
    {
        var (open, isFirstPerson) = (-1, false);
        for (var i = words.StartOf(sentence); i < words.EndOf(sentence); i++)
        {
            if (!words[i].IsMark("\"")) continue;
            if (open < 0)
            {
                open = i;
                continue;
            }

            if (trigger.FirstWord > open && trigger.FirstWord < i && i - open > SpeechWords) isFirstPerson = true;
            open = -1;
        }

        if (open >= 0 && trigger.FirstWord > open && words.EndOf(sentence) - open > SpeechWords) isFirstPerson = true;
        if (!isFirstPerson) return false;
        for (var i = trigger.FirstWord - 1; i >= Math.Max(words.StartOf(sentence), trigger.FirstWord - 12); i--)
        {
            if (Pronouns.Contains(words[i].Text)) return true;
        }

        return false;
    }

    private static bool IsLookedBackOn(ArticleWords words, Trigger trigger, int start)
    {
        if (trigger.IsVerb && trigger.Entry.Form != VerbForm.Gerund) return false;
        for (var i = trigger.FirstWord - 1; i >= Math.Max(start, trigger.FirstWord - 5); i--)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text != "\"") return false;
            if (Looks.Contains(words[i].Text)) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.Ordinal);
}
