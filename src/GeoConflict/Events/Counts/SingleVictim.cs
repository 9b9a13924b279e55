using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Reads that one person was killed who is named and not counted: "Student shot dead", "the mayor was
/// assassinated", "murder of candidate", "killed Qassem Soleimani".</summary>
internal static class SingleVictim
{
    private static readonly CountClaim One = new(1, 1, 1);

    /// <param name="words">The article.</param>
    /// <param name="at">A word for killing.</param>
    /// <param name="start">First word that may be used.</param>
    /// <param name="end">One past the last word that may be used.</param>
    public static CountedWords Read(ArticleWords words, int at, int start, int end)
    {
        var text = words[at].Text;
        if (text is "murder" or "assassination" or "killing" or "lynching" or "beheading" or "death"
            && words.TextAt(at + 1) == "of") return Victim(words, at, at + 2, end);
        if (HarmWords.IsState(text) && text is not ("died" or "dies" or "death" or "dead")) return CountedWords.None;
        var verb = text is "death" && at >= 2 ? at - 2 : at;
        if (verb > start && words[verb - 1].Text is "was" or "is" or "been" or "being"
            && IsNamedBefore(words, verb - 1, start)) return new CountedWords(One, verb - 1, at + 1);
        if (verb > start && PersonNouns.IsOnePerson(words[verb - 1].Text)
            && text is not ("killing" or "kill" or "kills" or "murdering" or "dead") && !words[verb - 1].IsPossessive)
            return new CountedWords(One, verb - 1, at + 1);
        if (text is "killed" or "kills" or "murdered" or "assassinated" or "killing" or "executed" or "beheaded"
            or "shot"
            && !HarmWords.IsPassive(words, at, start)) return Name(words, at, at + (words.TextAt(at + 1) == "dead"
                ? 2 : 1), end);
        return CountedWords.None;
    }

    /// <summary>Whether "was" has a name or one person before it, over an apposition or a clause in commas.</summary>
    private static bool IsNamedBefore(ArticleWords words, int aux, int start)
    {
        var i = aux - 1;
        if (i >= start && words[i].Text is "had" or "has" or "have" or "also" or "later")
        {
            if (words[i].Text == "have") return false;
            i--;
        }

        if (i < start) return false;
        if (words[i].IsMark(","))
        {
            for (var k = i - 1; k >= Math.Max(start, i - 12); k--)
            {
                if (words[k].IsMark(",")) return k > start && IsOne(words, k - 1);
            }

            return IsOne(words, i - 1);
        }

        return IsOne(words, i);
    }

    private static bool IsOne(ArticleWords words, int i) => i >= 0
        && (PersonNouns.IsOnePerson(words[i].Text)
            || (words[i].IsCapital && words[i].Sentence == words[i + 1].Sentence && i > 0 && words[i - 1].IsCapital
                && !words[i].Text.EndsWith('s')));

    /// <summary>"of candidate", "of the mayor", "of a Roman girl", "of Anna Lind".</summary>
    private static CountedWords Victim(ArticleWords words, int at, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 4); i++)
        {
            if (words[i].Kind != WordKind.Word || words[i].Text is "in" or "by" or "at" or "on") break;
            if (PersonNouns.IsOnePerson(words[i].Text)) return new CountedWords(One, at, i + 1);
        }

        return Name(words, at, from, end);
    }

    private static CountedWords Name(ArticleWords words, int at, int from, int end)
    {
        if (from + 1 >= end || !words[from].IsCapital || !words[from + 1].IsCapital) return CountedWords.None;
        var next = from + 2;
        while (next < end && words[next].IsCapital) next++;
        if (words[next - 1].Text.EndsWith('s') && !words.TextAt(next - 1).EndsWith("is",
            StringComparison.Ordinal)) return CountedWords.None;
        var isWhole = next >= end || words[next].Text is "," or "." or "and" or "in" or "on" or "as" or "at" or "with";
        return isWhole && !PersonNouns.IsPersonOrPeople(words[from])
            ? new CountedWords(One, at, next) : CountedWords.None;
    }
}
