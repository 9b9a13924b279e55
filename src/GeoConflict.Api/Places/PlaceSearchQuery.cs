using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Places;

/// <summary>Parameters of <c>/api/places</c>.</summary>
internal sealed class PlaceSearchQuery
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;
    private const int MaxNameLength = 200;

    private static readonly string[] Kinds = ["country", "admin1", "place"];

    /// <summary>A name or the start of one.</summary>
    [FromQuery(Name = "q")]
    [Description("A name or the start of one, in any script.")]
    public string? Q { get; init; }

    /// <summary>ISO code.</summary>
    [FromQuery(Name = "country")]
    [Description("ISO 3166-1 alpha-2 code of the country to look in.")]
    public string? Country { get; init; }

    /// <summary>What to look for.</summary>
    [FromQuery(Name = "kind")]
    [Description("country, admin1, place: some of them, parted by commas; all if left out.")]
    public string? Kind { get; init; }

    /// <summary>How many.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many at most, 1 to 100; 20 if left out.")]
    public string? Limit { get; init; }

    /// <exception cref="BadHttpRequestException">Missing or too long.</exception>
    public string ParseName() => Q?.Trim() switch
    {
        null or "" => throw new BadHttpRequestException("Parameter 'q' is missing: give a name."),
        { Length: > MaxNameLength } =>
            throw new BadHttpRequestException($"Parameter 'q' is longer than {MaxNameLength} characters."),
        var name => name,
    };

    /// <returns>Upper case; empty for everywhere.</returns>
    /// <exception cref="BadHttpRequestException">Not two letters.</exception>
    public string ParseCountry() => Country switch
    {
        null or "" => "",
        [var first, var second] when char.IsAsciiLetter(first) && char.IsAsciiLetter(second) =>
            Country.ToUpperInvariant(),
        _ => throw new BadHttpRequestException("Parameter 'country' must be an ISO code of two letters."),
    };

    /// <returns>Empty for all.</returns>
    /// <exception cref="BadHttpRequestException">One is none of them.</exception>
    public string[] ParseKinds()
    {
        string[] kinds =
            [.. (Kind ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return kinds.All(Kinds.Contains)
            ? kinds
            : throw new BadHttpRequestException(
                $"Parameter 'kind' must hold some of {string.Join(", ", Kinds)}, parted by commas.");
    }

    /// <exception cref="BadHttpRequestException">Not a number from 1 to 100.</exception>
    public int ParseLimit()
    {
        if (string.IsNullOrEmpty(Limit)) return DefaultLimit;
        return int.TryParse(Limit, System.Globalization.CultureInfo.InvariantCulture, out var limit) && limit is >= 1
            and <= MaxLimit
            ? limit
            : throw new BadHttpRequestException($"Parameter 'limit' must be a number from 1 to {MaxLimit}.");
    }
}
