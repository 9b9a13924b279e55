using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoConflict.Api.Articles;

/// <summary>What an article must be like to be taken. Breaking a rule is a problem that names the member.</summary>
internal static partial class ArticleRules
{
    /// <summary>Largest text, in bytes of UTF-8.</summary>
    public const int MaxTextBytes = 1024 * 1024;

    private const int MaxTitleLength = 1000;
    private const int MaxSourceLength = 300;
    /// <summary>Longest address, in characters.</summary>
    public const int MaxUrlLength = 2000;

    // Time zones east of UTC are already in tomorrow.
    private const int DaysAhead = 1;

    /// <summary>Checks what was posted.</summary>
    /// <exception cref="BadHttpRequestException">A rule is broken.</exception>
    public static ArticleInput Check(ArticleSubmission submission, DateTimeOffset now)
    {
        var title = Line("title", submission.Title, MaxTitleLength);
        var text = submission.Text;
        if (HtmlText.LooksLikeHtml(text))
        {
            var page = HtmlText.Reduce(text);
            text = page.Text;
            title ??= Line("title", page.Title, MaxTitleLength);
        }

        CheckText(text);
        return new ArticleInput(
            text,
            title,
            Address(Line("url", submission.Url, MaxUrlLength)),
            Line("source", submission.Source, MaxSourceLength),
            Day(submission.PublishedOn, DateOnly.FromDateTime(now.UtcDateTime)),
            Tag(submission.Language));
    }

    /// <summary>Checks a text.</summary>
    /// <exception cref="BadHttpRequestException">It is empty, too large, or no text.</exception>
    public static void CheckText(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Broken("text", "is empty");
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > MaxTextBytes) throw TooLarge(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Broken("text", "holds NUL characters; this looks like a binary file");
        }

        // Word processor files and images read as text are full of these; articles have none but tabs and line ends.
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v'));
        if (controls * 20 > text.Length)
            throw Broken("text", "is mostly control characters; this looks like a binary file");
    }

    /// <summary>The answer to a text or body that is too large.</summary>
    public static BadHttpRequestException TooLarge(long bytes) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"text: has {bytes} bytes; at most {MaxTextBytes} (1 MB) are taken."),
        StatusCodes.Status413PayloadTooLarge);

    private static string? Line(string member, string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > maxLength) throw Broken(member, $"is longer than {maxLength} characters");
        return text.Any(char.IsControl) ? throw Broken(member, "holds control characters") : text.Trim();
    }

    private static string? Address(string? url)
    {
        if (url is null) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw Broken("url", "is no absolute http or https address");
    }

    private static DateOnly? Day(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // An instant is taken too, as feeds have them; the day is what counts.
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (!DateTimeOffset.TryParseExact(
                text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                throw Broken("published_on", $"'{text}' is no ISO day such as 2023-11-13");
            }

            day = DateOnly.FromDateTime(instant.UtcDateTime);
        }

        return day > today.AddDays(DaysAhead)
            ? throw Broken("published_on", $"{text} lies in the future")
            : day;
    }

    private static string? Tag(string? language)
    {
        if (string.IsNullOrWhiteSpace(language)) return null;
        return LanguageTag().IsMatch(language) ? language
            : throw Broken("language", "is no language tag such as en or ar-SY");
    }

    private static BadHttpRequestException Broken(string member, string why) => new($"{member}: {why}.");

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
