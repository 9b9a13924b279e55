namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Surnames that the article shows after a given name or a title.</summary>
internal sealed class PeopleNames
{
    private const int MostWordsAfterGivenName = 3;

    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);
    private readonly HashSet<int> positions = [];

    /// <summary>Whether this folded word is the surname of somebody named in full elsewhere.</summary>
    public bool IsSurname(string folded) => surnames.Contains(folded);

    /// <summary>Whether the word at this index stands inside a person's full name.</summary>
    public bool IsAt(int word) => positions.Contains(word);

    /// <summary>Reads all full names of people in the article.</summary>
    public static PeopleNames Read(ArticleWords words)
    {
        var people = new PeopleNames();
        var all = words.All;
        for (var i = 0; i + 1 < all.Length; i++)
        {
            if (!MayHoldNames(words, i) || !StartsPerson(all, i)) continue;
            people.Take(words, i);
        }

        return people;
    }

    private static bool MayHoldNames(ArticleWords words, int word) =>
        words.CasingAt(word) is SentenceCasing.Mixed or SentenceCasing.Title;

    private static bool StartsPerson(ReadOnlySpan<NameWord> all, int word) =>
        all[word].Shape is LetterShape.Capitalised or LetterShape.AllCapitals
            && (RuleWords.GivenNames.Contains(all[word].Folded) || RuleWords.Titles.Contains(all[word].Folded))
        || (all[word].Shape == LetterShape.Lower && all[word].Folded.Length > 2
            && RuleWords.Titles.Contains(all[word].Folded));

    private void Take(ArticleWords words, int first)
    {
        var all = words.All;
        var isTitle = RuleWords.Titles.Contains(all[first].Folded);
        var last = first;
        for (var i = first + 1; i < all.Length && i <= first + MostWordsAfterGivenName; i++)
        {
            var isPart = all[i].GapBefore is WordGap.Space or WordGap.Hyphen && all[i].MayStartName
                && all[i].Shape == LetterShape.Capitalised
                && !RuleWords.OrganisationWords.Contains(all[i].Folded)
                && !RuleWords.StreetWords.Contains(all[i].Folded);
            if (!isPart) break;
            last = i;
        }

        if (last == first) return;
        if (isTitle && all[first].Shape == LetterShape.Lower && last == first + 1
            && !RuleWords.GivenNames.Contains(all[last].Folded))
        {
            // "president Kabila" and also "coach Paris": a small title alone is weak, take the position only.
            positions.Add(last);
            return;
        }

        for (var i = first; i <= last; i++) positions.Add(i);
        if (!RuleWords.GivenNames.Contains(all[last].Folded) || last > first) surnames.Add(all[last].Folded);
    }
}
