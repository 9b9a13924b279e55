using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Articles;

/// <summary>Reduces a page to the words on it. Nothing in it is run or fetched.</summary>
internal static partial class HtmlText
{
    private const int MinTags = 3;

    private static readonly HashSet<string> Left = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "nav", "iframe", "svg", "form", "button", "select", "footer",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article",
        "blockquote", "header", "figure", "figcaption", "pre", "hr", "main", "aside", "td", "th", "dd", "dt",
    };

    /// <summary>Whether a text is a page, or a piece of one, rather than words with a stray bracket.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<") && Tag().Count(text) >= MinTags);
    }

    /// <returns>The page's words, a line for each block, and its title; null if it has none.</returns>
    public static (string Text, string? Title) Reduce(string html)
    {
        if (PageCost.IsTooHigh(html)) throw new BadHttpRequestException("text: nests elements too deep.");
        using var page = new HtmlParser().ParseDocument(html);
        var text = page.Body is { } body ? TextOf(body) : "";
        var title = page.Title is { Length: > 0 } found ? string.Join(' ', Words(found)) : null;
        return (text, string.IsNullOrEmpty(title) ? null : title);
    }

    /// <returns>The words of a part of a page, a line for each block.</returns>
    public static string TextOf(INode part)
    {
        var text = new StringBuilder();
        Append(text, part);
        return text.ToString().Trim();
    }

    /// <remarks>A loop and not a recursion: a page may nest deeper than the stack.</remarks>
    private static void Append(StringBuilder text, INode root)
    {
        INode? node = root;
        while (node is not null)
        {
            if (node is IText words) AppendWords(text, words.Data);
            else if (node is IElement element && Blocks.Contains(element.LocalName)) EndLine(text);
            if (node.FirstChild is { } child && !(node is IElement parent && Left.Contains(parent.LocalName)))
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement ended && Blocks.Contains(ended.LocalName)) EndLine(text);
            }

            node = node is null || node == root ? null : node.NextSibling;
        }
    }

    private static void AppendWords(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("</?[a-z][a-z0-9]*(\\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
