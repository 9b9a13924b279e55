namespace GeoConflict.Events.Reading;

/// <summary>Tells fast of most words that they are not in a set; the set itself then decides on the rest.</summary>
internal sealed class WordFilter
{
    /// <summary>A power of two, 2 kB of them: a lexicon of a thousand words sets one in sixteen.</summary>
    private const int BitCount = 1 << 14;

    private readonly ulong[] bits = new ulong[BitCount / 64];

    /// <summary>Adds a word that is not empty.</summary>
    public void Add(string word)
    {
        var bit = BitOf(word);
        bits[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>False if the word was surely not added.</summary>
    public bool MayHold(string word)
    {
        if (word.Length == 0) return false;
        var bit = BitOf(word);
        return (bits[bit >> 6] >> (bit & 63) & 1) != 0;
    }

    private static int BitOf(string word)
    {
        var letters = ((word[0] * 31 + word[word.Length / 2]) * 31 + word[^1]) * 31 + word.Length;
        return (int)((uint)letters * 0x9E3779B1 >> 18);
    }
}
