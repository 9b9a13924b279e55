using GeoConflict.Text;

namespace GeoConflict.Events.Titles;

/// <summary>Puts a title before the text that it heads, so that both are read as one.</summary>
internal static class TitleJoin
{
    /// <summary>Between title and text: the end of a paragraph.</summary>
    private const string Gap = "\n\n";

    /// <summary>The name of a publisher after a dash has no more words.</summary>
    private const int PublisherWords = 3;

    /// <summary>The title without the publisher's name that pages add; null where there is none or the text begins with
    /// it.</summary>
    public static string? HeadlineOf(Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Title) || BeginsWith(article.Text, article.Title)) return null;
        var headline = WithoutPublisher(article.Title);
        return BeginsWith(article.Text, headline) ? null : headline;
    }

    /// <summary>The article whose text is the headline and then the text; its title is the headline.</summary>
    public static Article Join(Article article, string headline)
    {
        var offset = headline.Length + Gap.Length;
        return article with
        {
            Text = headline + Gap + article.Text,
            Title = headline,
            Mentions = article.Mentions is { } given
                ? [.. given.Select(span => new TextSpan(span.Start + offset, span.Length))] : null,
        };
    }

    private static string WithoutPublisher(string title)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            var words = title[(at + mark.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (words <= PublisherWords && words < title[..at].Split(' ').Length) return title[..at];
        }

        return title;
    }

    /// <summary>Whether the first letters and digits of a text are those of its title.</summary>
    private static bool BeginsWith(string text, string title)
    {
        var at = 0;
        foreach (var wanted in title)
        {
            if (!char.IsLetterOrDigit(wanted)) continue;
            while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
            if (at == text.Length || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(wanted)) return false;
            at++;
        }

        return true;
    }
}
