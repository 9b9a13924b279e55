using System.Text;
using System.Text.RegularExpressions;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Decodes pages and feeds: byte order mark, then what is true UTF-8, then what host and page say, then what
/// the letters look like.</summary>
/// <remarks>Text of any length outside ASCII that is valid UTF-8 is UTF-8 whatever a header says: the other way round
/// almost never happens.</remarks>
public static partial class PageCharset
{
    private const int HeadBytes = 4096;
    private const int Utf8 = 65001;
    private const int Western = 1252;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static PageCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a body; bytes that mean nothing in the encoding found become U+FFFD.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="declared">Charset as the host names it; null if it does not.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? declared)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(body[3..]);
        if (body.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(body[2..]);
        if (body.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(body[2..]);
        var named = Named(declared);
        // Latin-1 is what servers say that were never told; the page knows better.
        if (named is null or { CodePage: Western }) named = Named(InHead(body)) ?? named;
        // Stateful encodings are plain ASCII bytes, so they too would pass as UTF-8.
        var isSevenBit = named?.CodePage is 50220 or 50221 or 50222 or 50225 or 52936 or 1200 or 1201;
        if (!isSevenBit && TryUtf8(body) is { } text) return text;
        // UTF-8 it is not, and who says Latin-1 may not know.
        return (named is null or { CodePage: Utf8 or Western } ? Guess(body) : named).GetString(body);
    }

    private static string? TryUtf8(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        try
        {
            // The web means its superset by Latin-1.
            var plain = name.Trim().Trim('"', '\'').ToLowerInvariant();
            return Encoding.GetEncoding(plain is "iso-8859-1" or "latin1" or "us-ascii" ? "windows-1252" : plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? InHead(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, HeadBytes)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Which of the code pages that news still comes in gives words of one alphabet.</summary>
    private static Encoding Guess(ReadOnlySpan<byte> body)
    {
        var best = Encoding.GetEncoding(Western);
        var bestScore = 0;
        foreach (var codePage in (ReadOnlySpan<int>)[Western, 1251, 1256])
        {
            var encoding = Encoding.GetEncoding(codePage);
            var score = Score(encoding.GetString(body), codePage);
            if (score > bestScore) (best, bestScore) = (encoding, score);
        }

        return best;
    }

    /// <summary>Foreign letters that stand beside each other, as words have them; a lone one tells little.</summary>
    private static int Score(string text, int codePage)
    {
        var score = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, c) = (text[i - 1], text[i]);
            score += codePage switch
            {
                1251 => IsCyrillic(c) && IsCyrillic(before) ? char.IsUpper(c) && char.IsLower(before) ? -2 : 1 : 0,
                1256 => IsArabic(c) && IsArabic(before) ? 1 : 0,
                _ => IsAccented(c) && char.IsAsciiLetter(before) ? 2 : 0,
            };
        }

        return score;
    }

    private static bool IsCyrillic(char c) =>
        c is >= '\u0410' and <= '\u044F' or 'Ё' or 'ё' or 'І' or 'і' or 'ї' or 'є';

    private static bool IsArabic(char c) => c is >= '\u0621' and <= '\u064A';

    private static bool IsAccented(char c) => c is >= '\u00C0' and <= '\u00FF' and not '×' and not '÷';

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset\s*=\s*|<\?xml[^>]{0,100}?encoding\s*=\s*)["']?([\w:-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
