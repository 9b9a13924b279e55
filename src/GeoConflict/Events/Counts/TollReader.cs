using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Reads running totals of the dead: "the death toll rose to 41", "put the dead at 11, after six", "which
/// makes
/// six", "ten people died in all", "a fiftieth victim".</summary>
internal static class TollReader
{
    /// <summary>Words between "toll" and its figure: "the toll of Sunday's bombing in … rose to 292".</summary>
    private const int Reach = 28;

    /// <returns>The total of words [<paramref name="start"/>, <paramref name="end"/>); none if none is given.</returns>
    public static CountedWords Read(ArticleWords words, List<Quantity> quantities, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var found = words[i].Text switch
            {
                "toll" => AfterHead(words, quantities, i, end),
                "dead" or "deaths" or "fatalities" when words.TextAt(i + 1) is "at" or "now" or "number" or "numbered"
                    or "numbers" or "is" or "stands" => AfterHead(words, quantities, i, end),
                "number" when IsOfTheDead(words, i, end) => AfterHead(words, quantities, i, end),
                "makes" or "making" or "bringing" or "brings" or "brought" or "taking" or "takes" or "took"
                    => IsTotalling(words, i) ? AfterHead(words, quantities, i, end) : CountedWords.None,
                "died" or "killed" or "dead" => InAll(words, quantities, i, start, end),
                "victim" or "body" or "death" or "fatality" => Ordinal(words, i, start),
                _ => CountedWords.None,
            };
            if (found.IsFound) return found;
        }

        return CountedWords.None;
    }

    private static CountedWords AfterHead(ArticleWords words, List<Quantity> quantities, int at, int end)
    {
        foreach (var q in quantities)
        {
            if (q.FirstWord <= at || q.FirstWord - at > Reach || q.EndWord > end || q.IsPart) continue;
            for (var i = at + 1; i < q.FirstWord; i++)
            {
                if (words[i].IsMark(";")) return CountedWords.None;
            }

            if (words.TextAt(q.FirstWord - 1) is "to" or "at" or "reached" or "now" or "was" or "is" or "of" or "makes"
                or "making" or "stands" or "passed" or "passes" or "number" or "numbered" or "numbers" or ":"
                or "exceeds" or "tops" or "topped") return CountedWords.Of(q);
        }

        return CountedWords.None;
    }

    /// <summary>"the number of people killed", "the number of dead".</summary>
    private static bool IsOfTheDead(ArticleWords words, int at, int end)
    {
        if (words.TextAt(at + 1) != "of") return false;
        for (var i = at + 2; i < Math.Min(end, at + 8); i++)
        {
            if (words[i].Text is "killed" or "dead" or "deaths" or "fatalities" or "died" or "victims") return true;
            if (words[i].Text is "injured" or "wounded" or "arrested" or "missing" or "homeless") return false;
        }

        return false;
    }

    private static bool IsTotalling(ArticleWords words, int at)
    {
        if (words[at].Text is "makes" or "making") return words.TextAt(at - 1) is "which" or "," or "that"
            && (words[at + 1 < words.Count ? at + 1 : at].Kind == WordKind.Number
                || GeoConflict.Text.CardinalWords.ByWord.ContainsKey(words.TextAt(at + 1))
                || words.TextAt(at + 1) is "it");
        for (var i = at + 1; i < Math.Min(words.Count, at + 5); i++)
        {
            if (words[i].Text is "toll" or "total" or "dead") return true;
            if (words[i].Text == "number") return IsOfTheDead(words, i, words.Count);
        }

        return false;
    }

    /// <summary>"Ten people died in all", "killing 12 people in total".</summary>
    private static CountedWords InAll(ArticleWords words, List<Quantity> quantities, int at, int start, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + 5); i++)
        {
            var isAll = words[i].Text is "altogether" or "overall"
                || (words[i].Text == "in" && words.TextAt(i + 1) is "all" or "total");
            if (!isAll) continue;
            foreach (var q in quantities)
            {
                if (q.FirstWord >= start && q.EndWord <= at && at - q.EndWord <= 6
                    && !q.IsPart) return CountedWords.Of(q);
            }
        }

        return CountedWords.None;
    }

    private static CountedWords Ordinal(ArticleWords words, int at, int start)
    {
        if (at - 1 < start || OrdinalOf(words[at - 1].Text) is not (> 3 and var number)) return CountedWords.None;
        return new CountedWords(new CountClaim(number, number, number), at - 1, at + 1);
    }

    private static int? OrdinalOf(string word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0])
            && int.TryParse(word.TrimEnd('t', 'h', 's', 'n', 'd', 'r'), NumberStyles.None,
                CultureInfo.InvariantCulture, out var digits)) return digits;
        if (Dates.CalendarWords.OrdinalOf(word) is { } small) return small;
        var stem = word.EndsWith("ieth", StringComparison.Ordinal) ? word[..^4] + "y"
            : word == "twelfth" ? "twelve"
            : word.EndsWith("th", StringComparison.Ordinal) ? word[..^2] : "";
        return GeoConflict.Text.CardinalWords.ByWord.TryGetValue(stem, out var value) ? value : null;
    }
}
