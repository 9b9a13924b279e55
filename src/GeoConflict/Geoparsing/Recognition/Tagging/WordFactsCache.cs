using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>Facts of the words met last; thread-safe without locks.</summary>
/// <remarks>Each word has one slot, which the newest of those that share it holds.</remarks>
internal sealed class WordFactsCache(IGazetteer gazetteer)
{
    /// <summary>Power of two: some 4 MB when full.</summary>
    private const int SlotCount = 1 << 15;

    private const int LongestKept = 64;

    private readonly WordFacts?[] slots = new WordFacts?[SlotCount];

    /// <summary>The facts of a folded word.</summary>
    public WordFacts Of(string folded)
    {
        if (folded.Length > LongestKept) return Read(folded);
        ref var slot = ref slots[FeatureHash.Of(folded) & (SlotCount - 1)];
        if (slot is { } known && known.Folded == folded) return known;
        return slot = Read(folded);
    }

    private WordFacts Read(string folded)
    {
        var traits = WordTraitLists.Of(folded);
        if (gazetteer.FindByDemonym(folded) is not null) traits |= WordTraits.Demonym;
        return new WordFacts(
            folded, traits, gazetteer.LongestNameFrom(folded), !gazetteer.FindByName(folded).IsEmpty);
    }
}
