using GeoConflict.Geo;

namespace GeoConflict.Gazetteer;

/// <summary>All known places, found by name. A place is known by its ordinal, in [0, <see cref="Count"/>).</summary>
/// <remarks>Names are folded by <see cref="NameFolder"/> before they come here.</remarks>
public interface IGazetteer
{
    /// <summary>How many places there are.</summary>
    int Count { get; }

    /// <summary>Every place known under exactly this name, best known first (rank by kind and population).</summary>
    ReadOnlySpan<int> FindByName(ReadOnlySpan<char> foldedName);

    /// <summary>How many words the longest name that starts with this folded word has; 0 if no name does.</summary>
    int LongestNameFrom(ReadOnlySpan<char> foldedWord);

    /// <summary>The place itself.</summary>
    Place PlaceAt(int ordinal);

    /// <summary>Its point, without making the whole place.</summary>
    GeoPoint LocationOf(int ordinal);

    /// <summary>The country with this ISO 3166-1 alpha-2 code; null if there is none.</summary>
    int? FindCountry(ReadOnlySpan<char> countryCode);

    /// <summary>The first-order unit with this GeoNames code, "SY", "06"; null if there is none.</summary>
    int? FindAdmin1(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code);

    /// <summary>The second-order unit with these GeoNames codes; null if there is none.</summary>
    int? FindAdmin2(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code, ReadOnlySpan<char> admin2Code);

    /// <summary>
    /// The country whose people or adjective this is ("Syrian", "Iraqis"); null if none or more than one.
    /// </summary>
    int? FindByDemonym(ReadOnlySpan<char> foldedName);

    /// <summary>
    /// Places whose names are like this one (spelling differs by few letters), nearest spelling first.
    /// </summary>
    /// <param name="foldedName">The name.</param>
    /// <param name="countryCode">ISO code to look in; empty for everywhere.</param>
    /// <param name="limit">How many at most, at least 1.</param>
    IReadOnlyList<SimilarName> FindSimilar(ReadOnlySpan<char> foldedName, ReadOnlySpan<char> countryCode, int limit);
}

/// <summary>A place found under a name like the one asked for.</summary>
/// <param name="Ordinal">The place.</param>
/// <param name="FoldedName">The name it was found under.</param>
/// <param name="Similarity">In [0, 1]; 1 for the same name.</param>
public readonly record struct SimilarName(int Ordinal, string FoldedName, double Similarity);
