using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>A name in the text with what the rules ask about it.</summary>
/// <param name="words">The article's words.</param>
/// <param name="match">The name.</param>
/// <param name="best">The best known place of that name.</param>
/// <param name="people">The people named in the article.</param>
internal sealed class MatchContext(ArticleWords words, NameMatch match, Place best, PeopleNames people)
{
    private const long LargeCityPopulation = 400_000;

    /// <summary>The article's words.</summary>
    public ArticleWords Words => words;

    /// <summary>The name.</summary>
    public NameMatch Match => match;

    /// <summary>The best known place of that name.</summary>
    public Place Best => best;

    /// <summary>The people named in the article.</summary>
    public PeopleNames People => people;

    /// <summary>The word before; null if none within the sentence.</summary>
    public NameWord? Before { get; } = words.Before(match.First);

    /// <summary>The word after; null if none within the sentence.</summary>
    public NameWord? After { get; } = words.After(match.Last);

    /// <summary>Whether the sentence tells capitals from small letters.</summary>
    public bool HasCasing => words.CasingAt(match.First) == SentenceCasing.Mixed;

    /// <summary>Whether the name is one word.</summary>
    public bool IsOneWord => match.WordCount == 1;

    /// <summary>Whether the name is a country's or a province's.</summary>
    public bool IsCountryOrProvince => best.IsCountry || best.FeatureCode == "ADM1";

    /// <summary>Whether everybody knows the place: a country, a province, a capital, a large city.</summary>
    public bool IsMajor => IsCountryOrProvince || best.FeatureCode == "PPLC" || best.Population >= LargeCityPopulation;

    /// <summary>Whether a word such as "in" or "near" stands before.</summary>
    public bool FollowsLocative => Before is { } before && RuleWords.Locatives.Contains(before.Folded)
        && (before.Shape == LetterShape.Lower || !HasCasing);

    /// <summary>Whether a comma and another capitalised name follow: "Tripoli, Lebanon".</summary>
    public bool IsFollowedByContainer => match.Last + 1 < words.All.Length
        && words.All[match.Last + 1] is { GapBefore: WordGap.Comma, MayStartName: true };

    /// <summary>Whether a capitalised word follows that may belong to the same name.</summary>
    public bool IsFollowedByName => HasCasing && After is { MayStartName: true };

    /// <summary>
    /// Whether a capitalised word stands before that may belong to the same name, the sentence's first one left out.
    /// </summary>
    public bool FollowsName => HasCasing && Before is { MayStartName: true };
}
