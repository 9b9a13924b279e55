namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Where an article comes from, as far as that is known.</summary>
/// <param name="CountryCodes">ISO codes of the countries it comes from or the caller asks for; empty if
/// unknown.</param>
/// <param name="Newsroom">The town it is written in; null if unknown.</param>
internal sealed record ArticleHome(IReadOnlyList<string> CountryCodes, Sense? Newsroom)
{
    /// <summary>Nothing is known.</summary>
    public static ArticleHome Unknown { get; } = new([], null);

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => CountryCodes.Count == 0;

    /// <summary>Whether the country is one of them.</summary>
    public bool HasCountry(string code)
    {
        foreach (var known in CountryCodes)
        {
            if (known == code) return true;
        }

        return false;
    }
}
