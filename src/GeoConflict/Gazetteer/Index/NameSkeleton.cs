namespace GeoConflict.Gazetteer.Index;

/// <summary>
/// The consonants of a folded name, spelled one way: what stays when a name is transcribed by another hand.
/// </summary>
/// <remarks>
/// Vowels, w and y go; so does h but at the start; q, c and kh are k; z is s, sh and ch are one; doubles are single.
/// </remarks>
internal static class NameSkeleton
{
    /// <summary>Names with fewer consonants have no skeleton.</summary>
    public const int MinLength = 2;

    /// <summary>Longer skeletons are cut here.</summary>
    public const int MaxLength = 32;

    /// <summary>Every letter a skeleton of a Latin name may hold.</summary>
    public static ReadOnlySpan<char> Alphabet => "bdfghjklmnprstx0123456789";

    /// <summary>Writes the skeleton into a buffer of <see cref="MaxLength"/>.</summary>
    /// <returns>Its length; 0 if the name has none.</returns>
    public static int Write(ReadOnlySpan<char> foldedName, Span<char> skeleton)
    {
        var length = 0;
        for (var i = 0; i < foldedName.Length && length < MaxLength; i++)
        {
            var next = i + 1 < foldedName.Length ? foldedName[i + 1] : '\0';
            var letter = Simplify(foldedName[i], next, isFirst: i == 0, out var taken);
            i += taken - 1;
            if (letter != '\0' && (length == 0 || skeleton[length - 1] != letter)) skeleton[length++] = letter;
        }

        return length < MinLength ? 0 : length;
    }

    /// <returns>The letter that stands for this one; '\0' if none does.</returns>
    private static char Simplify(char c, char next, bool isFirst, out int taken)
    {
        taken = 1;
        if (next == 'h' && c is 'k' or 'g' or 's' or 'c' or 'd' or 't' or 'z' or 'p')
        {
            taken = next == 'h' ? 2 : 1;
            if (taken == 2) return c switch { 's' or 'c' => 'x', 'z' => 'j', 'p' => 'f', _ => c };
        }

        return c switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or ' ' => '\0',
            'h' => isFirst ? 'h' : '\0',
            'q' or 'c' => 'k',
            'z' => 's',
            'v' => 'f',
            _ => c,
        };
    }
}
