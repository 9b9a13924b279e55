using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoConflict.Gazetteer;

/// <summary>A look-up that tells its place by others: "A-B road", "between A and B", "10 km north of A".</summary>
internal abstract partial record RelativeQuery
{
    private const double KmPerMile = 1.609344;

    private const string Directions = "north-?east|north-?west|south-?east|south-?west|north|south|east|west";

    private static readonly FrozenDictionary<string, double> BearingsDeg = new Dictionary<string, double>
    {
        ["north"] = 0,
        ["northeast"] = 45,
        ["east"] = 90,
        ["southeast"] = 135,
        ["south"] = 180,
        ["southwest"] = 225,
        ["west"] = 270,
        ["northwest"] = 315,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private RelativeQuery()
    {
    }

    /// <summary>On the way or line between two places.</summary>
    /// <param name="Pairs">How the words may part into two names, the likeliest first.</param>
    internal sealed record Between(IReadOnlyList<(string From, string To)> Pairs) : RelativeQuery;

    /// <summary>Off a place in some direction.</summary>
    /// <param name="Name">The place.</param>
    /// <param name="BearingDeg">Clockwise from north.</param>
    /// <param name="DistanceKm">Null if not told.</param>
    internal sealed record DirectionOf(string Name, double BearingDeg, double? DistanceKm) : RelativeQuery;

    /// <summary>A side of an area, "northeastern Nigeria".</summary>
    /// <param name="Name">The area.</param>
    /// <param name="BearingDeg">Clockwise from north.</param>
    internal sealed record PartOf(string Name, double BearingDeg) : RelativeQuery;

    /// <summary>Close to a place.</summary>
    /// <param name="Name">The place.</param>
    /// <param name="Subject">What lies there; empty if not told.</param>
    internal sealed record Near(string Name, string Subject) : RelativeQuery;

    /// <summary>Reads the words; null if they are a plain name.</summary>
    public static RelativeQuery? Parse(string text)
    {
        var two = BetweenWords().Match(text) is { Success: true } between ? between : LinkWords().Match(text);
        if (two.Success) return new Between([(two.Groups["a"].Value, WithoutPlace(two.Groups["b"].Value))]);
        if (WayWords().Match(text) is { Success: true } way
            && PairsOf(way.Groups["pair"].Value) is { Count: > 0 } pairs)
        {
            return new Between(pairs);
        }

        if (DirectionWords().Match(text) is { Success: true } off)
        {
            return new DirectionOf(off.Groups["a"].Value, BearingOf(off), DistanceOf(off));
        }

        if (NearWords().Match(text) is { Success: true } near)
        {
            return new Near(near.Groups["a"].Value, near.Groups["x"].Value);
        }

        return PartWords().Match(text) is { Success: true } part
            ? new PartOf(part.Groups["a"].Value, BearingOf(part))
            : null;
    }

    private static List<(string From, string To)> PairsOf(string pair) =>
        [.. SeparatorWords().Matches(pair)
            .Select(separator => (pair[..separator.Index].Trim(), pair[(separator.Index + separator.Length)..].Trim()))
            .Where(sides => sides.Item1.Length > 1 && sides.Item2.Length > 1)];

    private static double BearingOf(Match match) =>
        BearingsDeg[match.Groups["d"].Value.Replace("-", "", StringComparison.Ordinal)];

    private static double? DistanceOf(Match match)
    {
        if (!double.TryParse(match.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var isMiles = match.Groups["u"].Value.StartsWith("mi", StringComparison.OrdinalIgnoreCase);
        return isMiles ? number * KmPerMile : number;
    }

    /// <summary>"Damasak in Borno state" without what holds it.</summary>
    private static string WithoutPlace(string name) =>
        name.IndexOf(" in ", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? name[..at] : name;

    [GeneratedRegex(
        @"\bbetween\s+(?<a>.+?)\s+and\s+(?<b>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(
        @"\b(?:linking|connecting|joining|from)\s+(?<a>.+?)\s+(?:to|and|with)\s+(?<b>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkWords();

    [GeneratedRegex(
        @"^(?:.*\b(?:section|stretch|part) of (?:the )?)?(?<pair>.+?)[\s-]+"
            + @"(?:road|highway|axis|expressway|motorway|route|borders?|boundary|railway|corridor)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WayWords();

    [GeneratedRegex(
        @"\s+-\s+|\s*[–—/]\s*|-|\s+and\s+|\s+to\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorWords();

    [GeneratedRegex(
        @"(?:(?<n>\d+(?:\.\d+)?)\s*(?<u>kms?|kilomet(?:er|re)s?|mi|miles?)\s+(?:to the )?)?\b(?<d>" + Directions
            + @")(?:ern)?(?: (?:part|side|outskirts))?\s+of\s+(?<a>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DirectionWords();

    [GeneratedRegex(
        @"^(?<x>.*?)\b(?:near|outside|around|close to|outskirts of|vicinity of|environs of)\s+(?<a>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NearWords();

    [GeneratedRegex(
        @"^(?:the )?(?<d>" + Directions + @")(?:ern)?\s+(?<a>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartWords();
}
