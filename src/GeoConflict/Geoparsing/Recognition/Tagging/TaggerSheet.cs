using System.Runtime.InteropServices;
using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What the tagger knows of each word of an article, each fact in an array of its own.</summary>
internal sealed class TaggerSheet
{
    private TaggerSheet(WordTraits[] traits)
    {
        var words = traits.Length;
        Word = new uint[words];
        Prefix = new uint[words];
        Suffix2 = new uint[words];
        Suffix3 = new uint[words];
        Shape = new uint[words];
        Gap = new uint[words + 1];
        Traits = traits;
        RunFirst = new int[words];
        RunLast = new int[words];
    }

    /// <summary>Hash of the folded word.</summary>
    public uint[] Word { get; }

    /// <summary>Hash of its first three letters.</summary>
    public uint[] Prefix { get; }

    /// <summary>Hash of its last two letters.</summary>
    public uint[] Suffix2 { get; }

    /// <summary>Hash of its last three letters.</summary>
    public uint[] Suffix3 { get; }

    /// <summary>How it is written, with how its sentence is cased.</summary>
    public uint[] Shape { get; }

    /// <summary>What stands before each word, and, one further, after the last.</summary>
    public uint[] Gap { get; }

    /// <summary>The word lists that hold it.</summary>
    public WordTraits[] Traits { get; }

    /// <summary>First word of the run of capitalised words that it stands in; itself outside such runs.</summary>
    public int[] RunFirst { get; }

    /// <summary>Last word of that run.</summary>
    public int[] RunLast { get; }

    /// <summary>The gazetteer's names.</summary>
    public required NameHits Hits { get; init; }

    /// <summary>What the article as a whole shows of each word.</summary>
    public required uint[] Elsewhere { get; init; }

    /// <summary>Reads all words of an article.</summary>
    public static TaggerSheet Read(ArticleWords words, NameMatcher matcher, IGazetteer gazetteer)
    {
        var all = words.All;
        var hits = NameHits.Read(words, matcher, gazetteer);
        var traits = new WordTraits[all.Length];
        var facts = new WordFacts[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            facts[i] = matcher.FactsOf(all[i].Folded);
            traits[i] = facts[i].Traits;
        }

        var sheet = new TaggerSheet(traits)
        {
            Hits = hits,
            Elsewhere = WordHistory.Read(words, traits, hits, FirstUses(all)),
        };
        for (var i = 0; i < all.Length; i++)
        {
            (sheet.Word[i], sheet.Prefix[i]) = (facts[i].Hash, facts[i].Prefix);
            (sheet.Suffix2[i], sheet.Suffix3[i]) = (facts[i].Suffix2, facts[i].Suffix3);
            sheet.Shape[i] = WordShape.Of(words, i);
            sheet.Gap[i] = WordShape.GapBefore(words, i);
        }

        sheet.Gap[all.Length] = WordShape.GapBefore(words, all.Length);
        sheet.ReadRuns(words);
        return sheet;
    }

    /// <summary>For each word the first one of the article that is spelt alike; itself if it is the first.</summary>
    private static int[] FirstUses(ReadOnlySpan<NameWord> all)
    {
        var uses = new int[all.Length];
        var firstByWord = new Dictionary<string, int>(all.Length, StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstByWord, all[i].Folded, out var isKnown);
            if (!isKnown) first = i;
            uses[i] = first;
        }

        return uses;
    }

    private void ReadRuns(ArticleWords words)
    {
        var all = words.All;
        for (var first = 0; first < all.Length;)
        {
            var last = first;
            if (all[first].MayStartName && words.CasingAt(first) == SentenceCasing.Mixed)
            {
                while (last + 1 < all.Length && all[last + 1].MayStartName
                    && all[last + 1].GapBefore is WordGap.Space or WordGap.Hyphen) last++;
            }

            for (var i = first; i <= last; i++) (RunFirst[i], RunLast[i]) = (first, last);
            first = last + 1;
        }
    }
}
