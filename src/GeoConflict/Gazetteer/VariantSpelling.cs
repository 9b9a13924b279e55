namespace GeoConflict.Gazetteer;

/// <summary>
/// A spelling in which the usual ways of writing one name in Latin letters fall together: "Baqouba" and "Baqubah".
/// </summary>
/// <remarks>
/// Unlike the skeleton of the index it keeps the vowels: two names that agree in it differ only by the hand that
/// transcribed them.
/// </remarks>
public static class VariantSpelling
{
    private const int LongestName = 96;

    /// <summary>Whether two folded names are spellings of one.</summary>
    public static bool AreSame(ReadOnlySpan<char> foldedName, ReadOnlySpan<char> otherName)
    {
        if (foldedName.Length > LongestName || otherName.Length > LongestName) return false;
        Span<char> first = stackalloc char[LongestName];
        Span<char> second = stackalloc char[LongestName];
        return first[..Write(foldedName, first)].SequenceEqual(second[..Write(otherName, second)]);
    }

    /// <returns>How many letters were written.</returns>
    private static int Write(ReadOnlySpan<char> name, Span<char> spelling)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            var letter = Simplify(name[i], next, out var taken);
            i += taken - 1;
            if (letter != '\0' && (length == 0 || spelling[length - 1] != letter)) spelling[length++] = letter;
        }

        // The feminine ending: -a, -ah, -eh, -e.
        if (length > 1 && spelling[length - 1] == 'h') length--;
        if (length > 2 && spelling[length - 1] is 'e') spelling[length - 1] = 'a';
        return length;
    }

    /// <returns>The letter that stands for this one; '\0' if none does.</returns>
    private static char Simplify(char letter, char next, out int taken)
    {
        taken = next switch
        {
            'h' when letter is 'k' or 'g' or 'd' => 2,
            'u' when letter is 'o' => 2,
            'o' when letter is 'o' => 2,
            'e' when letter is 'e' => 2,
            'y' or 'i' when letter is 'a' or 'e' => 2,
            'w' or 'u' when letter is 'a' => 2,
            'j' when letter is 'd' => 2,
            _ => 1,
        };
        return (letter, next, taken) switch
        {
            ('o', _, 2) => 'u',
            ('e', 'e', 2) => 'i',
            ('a' or 'e', 'y' or 'i', 2) => 'e',
            ('a', _, 2) => 'o',
            ('d', 'j', 2) => 'j',
            ('d', 'h', 2) => 'd',
            ('k', _, 2) => 'k',
            ('g', _, 2) => 'g',
            (' ', _, _) => '\0',
            ('q', _, _) => 'k',
            ('c', not 'h', _) => 'k',
            ('o', _, _) => 'u',
            ('y', _, _) => 'i',
            ('w', _, _) => 'v',
            _ => letter,
        };
    }
}
