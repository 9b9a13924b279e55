using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Triggers;

/// <summary>Verbs that tell of an event together with a noun near them: "tossed towards a post … grenade".</summary>
internal sealed class FrameLexicon
{
    private readonly Dictionary<string, List<Frame>> framesByVerb = new(StringComparer.Ordinal);
    private readonly WordFilter verbs = new();

    private FrameLexicon()
    {
        foreach (var row in Lexicon.Rows("event-frames"))
        {
            var nouns = row[2].Split(' ').ToFrozenSet(StringComparer.Ordinal);
            var reach = int.Parse(row[3], CultureInfo.InvariantCulture);
            var strength = Enum.Parse<TriggerStrength>(row[5], ignoreCase: true);
            var votes = TriggerLexicon.ReadVotes(row[6]);
            foreach (var lemma in row[0].Split(' '))
            {
                foreach (var (form, kind) in Inflector.VerbForms(lemma))
                {
                    var entry = new TriggerEntry(form, row[4], strength, kind, false, votes);
                    if (!framesByVerb.TryGetValue(form, out var frames)) framesByVerb.Add(form, frames = []);
                    verbs.Add(form);
                    frames.Add(new Frame(row[1] == "before", nouns, reach, entry));
                }
            }
        }
    }

    /// <summary>The lexicon that is built into the library.</summary>
    public static FrameLexicon Default { get; } = new();

    /// <summary>Adds the triggers of frames to those of phrases; where both claim a word, the stronger votes
    /// win.</summary>
    public List<Trigger> Extend(ArticleWords words, int sentence, List<Trigger> found)
    {
        List<Trigger>? added = null;
        var (start, end) = (words.StartOf(sentence), words.EndOf(sentence));
        for (var i = start; i < end; i++)
        {
            if (!words[i].IsWord || !verbs.MayHold(words[i].Text)
                || !framesByVerb.TryGetValue(words[i].Text, out var frames)) continue;
            var entry = Best(words, frames, i, start, end);
            if (entry is null) continue;
            var at = found.FindIndex(t => t.FirstWord <= i && i < t.EndWord);
            if (at >= 0)
            {
                if (found[at].Entry.Strength == TriggerStrength.Refuse
                    || Weight(found[at].Entry) >= Weight(entry)) continue;
                found[at] = new Trigger(found[at].FirstWord, found[at].EndWord, entry);
            }
            else
            {
                (added ??= []).Add(new Trigger(i, i + 1, entry));
            }
        }

        return added is null ? found : [.. found.Concat(added).OrderBy(t => t.FirstWord)];
    }

    private static double Weight(TriggerEntry entry) => entry.Votes.Count == 0 ? 0 : entry.Votes.Max(v => v.Points);

    private static TriggerEntry? Best(ArticleWords words, List<Frame> frames, int at, int start, int end)
    {
        TriggerEntry? best = null;
        foreach (var frame in frames)
        {
            if (!frame.IsMet(words, at, start, end) || PartOfSpeech.IsNoun(words, at, at + 1,
                frame.Entry.Form)) continue;
            if (best is null || Weight(frame.Entry) > Weight(best)) best = frame.Entry;
        }

        return best;
    }

    private sealed record Frame(bool IsBefore, FrozenSet<string> Nouns, int Reach, TriggerEntry Entry)
    {
        public bool IsMet(ArticleWords words, int at, int start, int end)
        {
            var step = IsBefore ? -1 : 1;
            for (var i = at + step; i >= start && i < end && Math.Abs(i - at) <= Reach; i += step)
            {
                if (words[i].Text is ";" or "after" or "before" or "while" or "when" or "because") return false;
                if (Nouns.Contains(words[i].Text)) return true;
            }

            return false;
        }
    }
}
