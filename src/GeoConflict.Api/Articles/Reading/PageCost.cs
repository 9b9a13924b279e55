using System.Buffers;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Finds pages made to keep a parser busy: it looks through all open elements for each new one, and opens
/// every style that was left open again in each new block.</summary>
internal static class PageCost
{
    /// <summary>Real pages stay far below a hundred.</summary>
    private const int MaxDepth = 1_000;

    /// <summary>Elements that the parser would make; real pages have some thousands.</summary>
    private const long MaxElements = 1_000_000;

    private const int MaxNameLength = 24;

    /// <summary>Elements that end by themselves and so make no depth.</summary>
    private static readonly HashSet<string> Ending = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "td", "tr", "th", "dd", "dt", "option", "tbody", "thead",
    };

    private static readonly HashSet<string> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Whether a page is better left alone.</summary>
    public static bool IsTooHigh(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, styles, elements) = (0, 0, 0L);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var isEnd = html.StartsWith("/");
            var rest = isEnd ? html[1..] : html;
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) continue;
            var length = rest.IndexOfAny(NameEnd);
            if (length is < 0 or > MaxNameLength) continue;
            var name = rest[..length].ToString();
            if (isEnd)
            {
                // An end tag that ends nothing must not hide depth.
                if (open.TryGetValue(name, out var count) && count > 0)
                {
                    open[name] = count - 1;
                    depth--;
                    if (Styles.Contains(name)) styles--;
                }

                continue;
            }

            elements += 1 + styles;
            if (elements > MaxElements) return true;
            if (Ending.Contains(name)) continue;
            open[name] = open.GetValueOrDefault(name) + 1;
            if (Styles.Contains(name)) styles++;
            if (++depth > MaxDepth) return true;
        }

        return false;
    }
}
