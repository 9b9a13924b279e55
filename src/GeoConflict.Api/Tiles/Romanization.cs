using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Tiles;

/// <summary>Makes Cyrillic and Latin spellings of one name comparable.</summary>
internal static class Romanization
{
    private const string Cyrillic = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] latinByLetter =
    [
        "a", "b", "v", "g", "g", "d", "e", "e", "e", "z", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
    ];

    /// <summary>A Cyrillic name in plain Latin letters.</summary>
    public static string Of(string name)
    {
        var latin = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            var index = Cyrillic.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (index >= 0) latin.Append(latinByLetter[index]);
        }

        return latin.ToString();
    }

    /// <summary>
    /// A Latin name in lower case, without marks, with one letter for what is often spelled in several ways.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetter(letter)) plain.Append(char.ToLowerInvariant(letter));
        }

        return plain
            .Replace("kh", "h").Replace("zh", "z").Replace("ph", "f")
            .Replace('y', 'i').Replace('w', 'v').Replace('j', 'i')
            .ToString();
    }

    /// <summary>Levenshtein's distance.</summary>
    public static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[other.Length];
    }
}
