using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Reads the words of kind beside a name: "city of", "province", "County".</summary>
internal static class FeatureWordReader
{
    private static readonly FrozenDictionary<string, FeatureKind> AfterName = Read("after");
    private static readonly FrozenDictionary<string, FeatureKind> BeforeName = Read("before");

    /// <summary>The kind that the words beside these words tell.</summary>
    public static FeatureKind KindAt(ArticleWords words, int first, int last)
    {
        if (words.After(last) is { } after && KindAfter(after) is var kind and not FeatureKind.None) return kind;
        if (words.After(last) is { Folded: "air" or "military" }
            && words.After(last + 1) is { Folded: "base" or "airport" })
        {
            return FeatureKind.Airfield;
        }

        if (words.Before(first) is not { } before) return FeatureKind.None;
        if (before.Folded is "of" or "de" && words.Before(first - 1) is { } head)
        {
            return BeforeName.GetValueOrDefault(head.Folded + " " + before.Folded);
        }

        return BeforeName.GetValueOrDefault(before.Folded);
    }

    /// <summary>The kind that a word after a name tells.</summary>
    public static FeatureKind KindAfter(NameWord word) => AfterName.GetValueOrDefault(word.Folded);

    /// <summary>Whether the word after is part of the name: "Rapides Parish", not "Aleppo province".</summary>
    public static bool ExtendsName(ArticleWords words, int last) =>
        words.CasingAt(last) == SentenceCasing.Mixed && words.After(last) is { Shape: LetterShape.Capitalised } after
            && KindAfter(after) is FeatureKind.First or FeatureKind.Second;

    private static FrozenDictionary<string, FeatureKind> Read(string side) =>
        LexiconFile.ReadRows("feature-words.tsv")
            .Where(row => row[2] == side)
            .ToFrozenDictionary(row => row[0], row => KindOf(row[1]), StringComparer.Ordinal);

    private static FeatureKind KindOf(string name) => name switch
    {
        "country" => FeatureKind.Country,
        "first" => FeatureKind.First,
        "second" => FeatureKind.Second,
        "populated" => FeatureKind.Populated,
        _ => FeatureKind.Airfield,
    };
}
