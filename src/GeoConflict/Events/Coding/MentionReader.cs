using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>Reads what each sentence tells of events, one mention per part of a sentence.</summary>
internal sealed class MentionReader(TriggerLexicon triggers, PartyReader parties, MeansLexicon means)
{
    /// <summary>Reads one sentence.</summary>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="dates">All dates of the article.</param>
    /// <param name="assertions">Judges the triggers.</param>
    /// <param name="refusals">Gets the triggers that tell of no event.</param>
    /// <param name="hasHeadline">Whether the first sentence is a headline.</param>
    public List<EventMention> Read(ArticleWords words, int sentence, IReadOnlyList<DateMention> dates,
        AssertionReader assertions, List<Refusal> refusals, bool hasHeadline)
    {
        var found = triggers.Find(words, sentence);
        if (found.Count == 0) return [];
        var named = parties.Read(words, sentence);
        var mentions = new List<EventMention>();
        var start = words.StartOf(sentence);
        foreach (var end in PartEnds(words, sentence, found))
        {
            if (ReadPart(words, sentence, start, end, found, named, dates, assertions,
                refusals, hasHeadline) is { } mention) mentions.Add(mention);
            else if (mentions.Count > 0 && mentions[^1].End == start
                && EllipsisReader.Read(words, mentions[^1], start, end) is { } further) mentions.Add(further);
            start = end;
        }

        return mentions;
    }

    private EventMention? ReadPart(
        ArticleWords words, int sentence, int start, int end, List<Trigger> found, List<Party> named,
        IReadOnlyList<DateMention> dates, AssertionReader assertions, List<Refusal> refusals, bool hasHeadline)
    {
        var own = dates.Where(d => d.FirstWord >= words.StartOf(sentence) && d.EndWord <= words.EndOf(sentence)
            && d.Kind != DateMentionKind.Header).ToList();
        var (kept, judged) = (new List<Trigger>(), new List<(Trigger Trigger, Judgement Judgement)>());
        var isAccident = found.Any(t => t.Entry.Family == "accident");
        foreach (var trigger in found)
        {
            if (trigger.FirstWord < start || trigger.FirstWord >= end || trigger.Entry.Family == "accident") continue;
            if (own.Any(d => d.FirstWord <= trigger.FirstWord && trigger.FirstWord < d.EndWord)) continue;
            if (trigger.Entry.Strength == TriggerStrength.Support)
            {
                kept.Add(trigger);
                continue;
            }

            var date = DateFor(words, own, trigger, start, end);
            var judgement = assertions.Judge(words, trigger, sentence, date);
            if (isAccident && trigger.Entry.Family is "kill" or "hurt" or "die" or "strike"
                or "bomb") judgement = Judgement.Refused(RefusalReason.OtherSense);
            if (judgement is { Reason: { } reason, IsFollowUp: false })
            {
                refusals.Add(new Refusal(words.SpanOf(trigger.FirstWord, trigger.EndWord), reason));
                continue;
            }

            kept.Add(trigger);
            judged.Add((trigger, judgement));
        }

        if (judged.Count == 0 && HintOf(words, kept, start, end) is { } hint) judged.Add((hint,
            Judgement.FollowUp(RefusalReason.SameEvent)));
        if (judged.Count == 0) return null;
        var main = ChooseMain(judged);
        var mainDate = DateFor(words, own, main.Trigger, start, end);
        var sumsEnd = words[main.Trigger.EndWord - 1].Span.End;
        var isAggregate = refusals.Any(r => r.Reason is RefusalReason.Aggregate
            && r.Span.Start >= words[start].Span.Start && r.Span.End <= sumsEnd);
        var inPart = named.Where(p => p.FirstWord >= start && p.EndWord <= end && !IsInTrigger(p, kept)
            && !IsSource(words, p)).ToList();
        var isRecap = refusals.Any(r => r.Reason is RefusalReason.Background
            && r.Span.Start >= words[start].Span.Start && r.Span.End <= words[end - 1].Span.End);
        var (actor, other) = RoleReader.Read(words, main.Trigger, inPart, start, end);
        var mention = new EventMention
        {
            Sentence = sentence,
            Start = start,
            End = end,
            Triggers = kept,
            Main = main.Trigger,
            IsFollowUp = main.Judgement.IsFollowUp || isAggregate || IsLongAfter(words, start) || (isRecap
                && mainDate is null or { Kind: not DateMentionKind.When }),
            Reason = isAggregate
                ? RefusalReason.Aggregate : main.Judgement.Reason ?? RefusalReason.SameEvent,
            Actor1 = actor,
            Actor2 = other,
            Parties = inPart,
            Casualties = isAggregate ? default : CasualtyReader.Read(words, start, end),
            Date = mainDate is { Kind: DateMentionKind.Future } ? null : mainDate,
            ReportDate = own.Where(d => SpeechDates.IsOfSpeech(words, d)).Select(d => (DateMention?)d).FirstOrDefault(),
            Weapon = means.FindWeapon(words, start, end),
            Target = TargetOf(words, main.Trigger, start, end),
            IsSaidToOccur = words.TextAt(main.Trigger.EndWord) is "occurred" or "happened" or "took" or "erupted"
                or "broke" or "rocked" or "hit" or "struck" or "shook",
            IsSetApart = IsSetApart(words, start, end, main.Trigger),
            IsTakenUp = !main.Trigger.IsVerb && main.Trigger.Entry.IsNoun
                && words.TextAt(main.Trigger.FirstWord - 1) is "the" or "this" or "both" or "these",
            IsOfTheSame = OpensWithTheSame(words, words.StartOf(sentence)),
            IsHeadline = sentence == 0 && hasHeadline,
            HasCrowd = CrowdReader.HasCrowd(words, start, end),
            ForcesFire = CrowdReader.ForcesFire(words, inPart, start, end),
            IsCrowdViolent = CrowdReader.IsViolent(words, start, end),
        };
        SubTypeDecider.Decide(words, mention);
        return mention.Best is null ? null : mention;
    }

    /// <summary>A weapon that went off, named in a sentence that tells no event of its own: "the attacker drove a van
    /// full of explosives".</summary>
    private static Trigger? HintOf(ArticleWords words, List<Trigger> kept, int start, int end)
    {
        foreach (var trigger in kept)
        {
            if (trigger.Entry.Votes.Count == 0 || trigger.Entry.Votes.Max(v => v.Points) < 2) continue;
            if (trigger.Entry.Family is not ("suicide" or "air" or "shell" or "grenade" or "chem" or "bomb")) continue;
            for (var i = start; i < end; i++)
            {
                if (words[i].Text is "had" or "has" or "have" or "will" or "would" or "could" or "may" or "might"
                    or "not"
                    or "if" or "ago" or "since") return null;
            }

            return trigger;
        }

        return null;
    }

    /// <summary>Whether the words are part of the trigger: "military" in "military operation".</summary>
    private static bool IsInTrigger(Party party, List<Trigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            if (trigger.FirstWord <= party.FirstWord && party.EndWord <= trigger.EndWord
                && trigger.Entry.Strength != TriggerStrength.Support) return true;
        }

        return false;
    }

    /// <summary>Whether a party only tells of it: "police said", "according to the army".</summary>
    private static bool IsSource(ArticleWords words, Party party)
    {
        var next = words.TextAt(party.EndWord) is "spokesman" or "spokeswoman" or "sources" or "source"
            or "officials" or "official" ? words.TextAt(party.EndWord + 1) : words.TextAt(party.EndWord);
        if (next is "said" or "says" or "told" or "reported" or "stated"
            or "confirmed") return words.TextAt(party.EndWord + 1) is not ("it" or "they") || next != "said";
        return words.TextAt(party.FirstWord - 1) is "to" && words.TextAt(party.FirstWord - 2) is "according"
            || words.TextAt(party.FirstWord - 2) is "to" && words.TextAt(party.FirstWord - 3) is "according";
    }

    private (string Name, int First, int End)? TargetOf(ArticleWords words, Trigger main, int start, int end)
    {
        if (means.FindTarget(words, main.EndWord, end) is { } after) return after;
        return main.IsVerb && main.Entry.Form is not Reading.VerbForm.Gerund
            ? means.FindTarget(words, start, main.FirstWord) : null;
    }

    /// <summary>The strongest accepted anchor; the first of equals.</summary>
    private static (Trigger Trigger, Judgement Judgement) ChooseMain(List<(Trigger Trigger,
        Judgement Judgement)> judged)
    {
        var best = judged[0];
        var bestRank = double.MinValue;
        foreach (var candidate in judged)
        {
            var entry = candidate.Trigger.Entry;
            var rank = (candidate.Judgement.IsFollowUp ? 0 : 20) + (entry.Strength == TriggerStrength.Anchor ? 10 : 0)
                + (candidate.Trigger.IsVerb && entry.Form != VerbForm.Gerund ? 1.5 : 0)
                + (entry.Votes.Count == 0 ? 3 : entry.Votes.Max(v => v.Points));
            if (entry.Family is "kill" or "hurt" or "die" && entry.Form == VerbForm.Gerund) rank -= 12;
            if (rank <= bestRank) continue;
            (best, bestRank) = (candidate, rank);
        }

        return best;
    }

    /// <summary>The date nearest to a trigger that is not the date of a statement.</summary>
    private static DateMention? DateFor(ArticleWords words, List<DateMention> dates, Trigger trigger, int start,
        int end)
    {
        DateMention? best = null;
        var bestDistance = double.MaxValue;
        foreach (var date in dates)
        {
            if (SpeechDates.IsOfSpeech(words, date)) continue;
            var distance = (double)(date.FirstWord >= trigger.EndWord
                ? date.FirstWord - trigger.EndWord : trigger.FirstWord - date.EndWord + 1);
            if (date.FirstWord < start || date.FirstWord >= end) distance += 30;
            for (var i = Math.Min(date.EndWord, trigger.EndWord); i < Math.Max(date.FirstWord, trigger.FirstWord); i++)
            {
                if (words[i].Text is "who" or "which" or "since" or "after" or "when" or ";" or "where"
                    or "following" or "ahead") distance += 8;
            }

            if (distance >= bestDistance) continue;
            (best, bestDistance) = (date, distance);
        }

        return bestDistance <= 40 ? best : null;
    }

    private static bool OpensWithTheSame(ArticleWords words, int start) =>
        words.TextAt(start) is "they" or "he" or "she" or "it" or "both"
        || (words.TextAt(start) is "the" && words.TextAt(start + 1) is "attackers" or "attacker" or "gunmen" or "gunman"
            or "assailants" or "assailant" or "bomber" or "bombers" or "militants" or "rebels" or "fighters" or "men"
            or "raiders" or "group" or "two" or "three" or "kidnappers" or "mob" or "crowd");

    private static bool IsSetApart(ArticleWords words, int start, int end, Trigger main)
    {
        for (var i = start; i < Math.Min(end, start + 4); i++)
        {
            if (words[i].Text is "meanwhile" or "separately" or "elsewhere" or "another" or "separate") return true;
        }

        return words.TextAt(main.FirstWord - 1) is "another" or "separate" or "second"
            || words.TextAt(main.FirstWord - 2) is "another" or "separate";
    }

    /// <summary>Cuts a sentence where it goes on to another event: "; ", ", while", "meanwhile", "in a
    /// separate".</summary>
    private static List<int> PartEnds(ArticleWords words, int sentence, List<Trigger> found)
    {
        var ends = new List<int>();
        var (start, end) = (words.StartOf(sentence), words.EndOf(sentence));
        for (var i = start + 1; i < end - 1; i++)
        {
            var isCut = words[i].Text is ";" or "meanwhile" or "separately" or "elsewhere"
                || (words[i].Text is "while" or "whereas" && words[i - 1].IsMark(","))
                || (words[i].IsMark(",") && IsDaysAfter(words, i + 1))
                || (words[i].Text is "another" or "separate" && words.TextAt(i - 1) is "in" or "a"
                    && words.TextAt(i - 2) is "and" or "while" or "in");
            var isEllipsis = EllipsisReader.StartsAt(words, i, start, end) && HasHarm(found, start, i)
                && !HasHarm(found, i, Math.Min(end, i + 6));
            var isListed = words[i].Text is ";" && HasHarm(found, start, i) && HasHarm(found, i, end);
            if (!isEllipsis && !isListed && (!isCut || !HasAnchor(found, start, i)
                || !HasAnchor(found, i, end))) continue;
            ends.Add(i);
            start = i;
        }

        ends.Add(end);
        return ends;
    }

    /// <summary>A clause with what happened weeks before only recalls it.</summary>
    private static bool IsLongAfter(ArticleWords words, int start) => words[start].IsMark(",")
        && IsDaysAfter(words, start + 1) && words.TextAt(start + 2) is not ("day" or "after");

    /// <summary>"…, a day after a bomber had killed 17": the clause tells of another event.</summary>
    private static bool IsDaysAfter(ArticleWords words, int at) =>
        (words.TextAt(at) is "a" or "one" or "two" or "three" or "four" or "five" or "six" or "ten"
            && words.TextAt(at + 1) is "day" or "days" or "week" or "weeks" or "month" or "months"
            && words.TextAt(at + 2) == "after")
        || (words.TextAt(at) is "hours" or "days" or "weeks" or "months" && words.TextAt(at + 1) == "after");

    private static bool HasHarm(List<Trigger> found, int start, int end) => found.Any(t => t.FirstWord >= start
        && t.FirstWord < end && t.Entry.Family is "kill" or "die" or "hurt");

    private static bool HasAnchor(List<Trigger> found, int start, int end) =>
        found.Any(t => t.FirstWord >= start && t.FirstWord < end && t.Entry.Strength == TriggerStrength.Anchor);
}
