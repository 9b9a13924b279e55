using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Coding;

/// <summary>Names of weapons and of what is hit.</summary>
internal sealed class MeansLexicon
{
    private readonly PhraseTrie<string> weapons = new();
    private readonly PhraseTrie<string> targets = new();

    private MeansLexicon()
    {
        foreach (var row in Lexicon.Rows("weapons")) weapons.Add(row[0], row[1]);
        foreach (var row in Lexicon.Rows("targets"))
        {
            targets.Add(row[0], row[0]);
            targets.Add(Inflector.Plural(row[0]), row[0]);
        }
    }

    /// <summary>The lexicon that is built into the library.</summary>
    public static MeansLexicon Default { get; } = new();

    /// <summary>The first weapon named in words [<paramref name="start"/>, <paramref name="end"/>), with its words;
    /// null if none.</summary>
    public (string Name, int First, int End)? FindWeapon(ArticleWords words, int start, int end) =>
        Find(weapons, words, start, end);

    /// <summary>The first building, site or vehicle named in a range of words, with its words; null if none.</summary>
    public (string Name, int First, int End)? FindTarget(ArticleWords words, int start, int end) =>
        Find(targets, words, start, end);

    private static (string Name, int First, int End)? Find(PhraseTrie<string> trie, ArticleWords words, int start,
        int end)
    {
        for (var i = start; i < end; i++)
        {
            if (trie.Find(words, i, end, out var phraseEnd) is { } name) return (name, i, phraseEnd);
        }

        return null;
    }
}
