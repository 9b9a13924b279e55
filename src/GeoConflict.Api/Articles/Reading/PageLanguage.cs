namespace GeoConflict.Api.Articles.Reading;

/// <summary>Language tags as pages write them.</summary>
internal static class PageLanguage
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en",
        ["arabic"] = "ar",
        ["russian"] = "ru",
        ["french"] = "fr",
        ["spanish"] = "es",
        ["ukrainian"] = "uk",
        ["persian"] = "fa",
        ["german"] = "de",
    };

    /// <summary>"ar_SY" as "ar-SY", "English" as "en"; null if it is neither name nor tag.</summary>
    public static string? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var first = written.Split(',')[0].Trim().Replace('_', '-');
        if (Names.TryGetValue(first, out var tag)) return tag;
        var parts = first.Split('-');
        var isTag = parts.Length <= 3 && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isTag ? first : null;
    }
}
