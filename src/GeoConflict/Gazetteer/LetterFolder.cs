using System.Globalization;
using System.Text;

namespace GeoConflict.Gazetteer;

/// <summary>Folds one code point of decomposed text (normalization form D).</summary>
internal static class LetterFolder
{
    /// <summary>No code unit becomes more than this many characters, decomposition and separators included.</summary>
    public const int MaxExpansion = 5;

    /// <summary>Marks below this code point are accents and vowel signs; those above are letters of their scripts.</summary>
    private const int FirstScriptWithLetterMarks = 0x0900;

    /// <summary>A code point below U+0080.</summary>
    public static void FoldAscii(char c, ref FoldedWriter output)
    {
        if (char.IsAsciiLetterUpper(c)) output.Letter((char)(c | 0x20), isCapital: true);
        else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) output.Letter(c);
        else if (c is not '\'' and not '`') output.Separator(isHyphen: c == '-');
    }

    /// <summary>Any code point.</summary>
    public static void Fold(Rune rune, ref FoldedWriter output)
    {
        if (rune.IsAscii) FoldAscii((char)rune.Value, ref output);
        else if (BaseOf(rune.Value) is { } letters) Write(letters, Rune.IsUpper(rune), ref output);
        else FoldByCategory(rune, ref output);
    }

    private static void FoldByCategory(Rune rune, ref FoldedWriter output)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate:
            case UnicodeCategory.NonSpacingMark when IsAccent(rune.Value):
                break;
            case UnicodeCategory.DashPunctuation:
                output.Separator(isHyphen: true);
                break;
            case UnicodeCategory.DecimalDigitNumber:
                output.Letter((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                Write(Rune.ToLowerInvariant(rune), Rune.IsUpper(rune), ref output);
                break;
            default:
                output.Separator(isHyphen: false);
                break;
        }
    }

    private static bool IsAccent(int codePoint) =>
        codePoint is < FirstScriptWithLetterMarks
            or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
            or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE2F);

    private static void Write(string letters, bool isCapital, ref FoldedWriter output)
    {
        foreach (var letter in letters) output.Letter(letter, isCapital);
    }

    private static void Write(Rune letter, bool isCapital, ref FoldedWriter output)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..letter.EncodeToUtf16(units)]) output.Letter(unit, isCapital);
    }

    /// <summary>What stands for a code point that has no decomposition; "" if nothing does; null if it is left as it is.</summary>
    private static string? BaseOf(int codePoint) => codePoint switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' or 'ɗ' or 'Ɗ' => "d",
        'þ' or 'Þ' => "th",
        'ħ' or 'Ħ' => "h",
        'ı' or 'ɩ' or 'Ɩ' => "i",
        'ŧ' or 'Ŧ' => "t",
        'ŋ' or 'Ŋ' => "n",
        'ə' or 'Ə' => "a",
        'ɓ' or 'Ɓ' => "b",
        'ƙ' or 'Ƙ' or 'ĸ' => "k",
        'ƴ' or 'Ƴ' => "y",
        'ɛ' or 'Ɛ' => "e",
        'ɔ' or 'Ɔ' => "o",
        'ʋ' or 'Ʋ' => "v",
        'ɣ' or 'Ɣ' => "g",
        'ʊ' or 'Ʊ' => "u",
        'ƒ' => "f",
        'ſ' => "s",
        // Apostrophes, ayn, hamza and primes in all the ways they are written; accents that stand alone.
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u2033' or '\u2035' or '\u00B4' or '\u00A8' => "",
        '\u00B8' or '\uFF07' or (>= 0x02B9 and <= 0x02FF) => "",
        // Arabic: one alef, ya, kaf, ha; no hamza, no lengthening stroke. (Alef with hamza or madda decomposes.)
        '\u0621' or '\u0640' or '\u0674' => "",
        '\u0671' or '\u0672' or '\u0673' => "\u0627",
        '\u0649' or '\u06CC' or '\u06CD' or '\u06D2' => "\u064A",
        '\u06A9' or '\u06AA' => "\u0643",
        '\u0629' or '\u06C0' or '\u06C1' or '\u06BE' or '\u06D5' => "\u0647",
        _ => null,
    };
}
