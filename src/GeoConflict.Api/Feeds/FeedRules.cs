using GeoConflict.Api.Articles.Reading;
using GeoConflict.Api.Feeds.Fetching;

namespace GeoConflict.Api.Feeds;

/// <summary>What a feed must be like to be added. Breaking a rule is a problem that names the member.</summary>
internal static class FeedRules
{
    private const int DefaultMinutes = 15;
    private const int MaxMinutes = 43_200;
    private const int MaxUrlLength = 2_000;
    private const int MaxNameLength = 300;

    /// <summary>The address in its usual form.</summary>
    /// <exception cref="BadHttpRequestException">It is no plain http or https address.</exception>
    public static string Address(string url)
    {
        if (url.Length > MaxUrlLength) throw Broken("url", $"is longer than {MaxUrlLength} characters");
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address))
            throw Broken("url", "is no absolute http or https address");
        try
        {
            GuardedHttp.Check(address);
            return address.AbsoluteUri;
        }
        catch (FetchException exception)
        {
            throw new BadHttpRequestException($"url: {exception.Message}");
        }
    }

    /// <summary>Seconds between two readings.</summary>
    /// <exception cref="BadHttpRequestException">It is out of range.</exception>
    public static int IntervalS(int? minutes) => (minutes ?? DefaultMinutes) is >= 1 and <= MaxMinutes and var asked
        ? asked * 60
        : throw Broken("interval_minutes", $"is no whole number from 1 to {MaxMinutes}");

    /// <summary>A name on one line; null if there is none.</summary>
    /// <exception cref="BadHttpRequestException">It is too long or holds control characters.</exception>
    public static string? Name(string member, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (name.Length > MaxNameLength) throw Broken(member, $"is longer than {MaxNameLength} characters");
        return name.Any(char.IsControl) ? throw Broken(member, "holds control characters") : name.Trim();
    }

    /// <summary>A language tag; null if there is none.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    public static string? Language(string? tag) => string.IsNullOrWhiteSpace(tag)
        ? null
        : PageLanguage.Of(tag) ?? throw Broken("language", "is no language tag such as en or ar-SY");

    private static BadHttpRequestException Broken(string member, string why) => new($"{member}: {why}.");
}
