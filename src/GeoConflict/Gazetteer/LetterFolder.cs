using System.Globalization;
using System.Text;
using GeoConflict.Lexicons;

namespace GeoConflict.Gazetteer;

/// <summary>Folds one code point.</summary>
/// <remarks>
/// The table stands in for Unicode normalization, which does nothing in a program without culture data.
/// </remarks>
internal static class LetterFolder
{
    /// <summary>No code unit becomes more than this many characters.</summary>
    public const int MaxExpansion = 5;

    /// <summary>
    /// Marks below this code point are accents and vowel signs; those above are letters of their scripts.
    /// </summary>
    private const int FirstScriptWithLetterMarks = 0x0900;

    /// <summary>What stands for a code unit, by its value; "" if nothing does; null if it is left as it is.</summary>
    private static readonly string?[] Bases = ReadBases();

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
        else if (rune.IsBmp && Bases[rune.Value] is { } letters) Write(letters, Rune.IsUpper(rune), ref output);
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

    private static string?[] ReadBases()
    {
        var bases = new string?[char.MaxValue + 1];
        foreach (var row in LexiconFile.ReadRows("letter-bases.tsv"))
        {
            foreach (var codePoint in row[1].Split(' '))
            {
                bases[int.Parse(codePoint, NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = row[0];
            }
        }

        return bases;
    }
}
