using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Words of a text in another language that the gazetteer has as a name.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Folded">The name to look up.</param>
/// <param name="Cut">Letters in front of the first word that are words of their own.</param>
/// <param name="Best">The best known place of that name.</param>
internal sealed record ForeignName(int First, int Last, string Folded, int Cut, Place Best)
{
    /// <summary>People of a town that is known beyond its country.</summary>
    public const long TownPopulation = 15_000;

    private const long LargeCityPopulation = 100_000;

    /// <summary>Whether an Arabic "in" or "to" is written in front.</summary>
    public bool HasLocativePrefix { get; init; }

    /// <summary>Whether the words stand in the gazetteer as they stand in the text.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether it goes on a list of places: "Gao et Kidal".</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether words beside it say that it is a place.</summary>
    public bool IsCued { get; init; }

    /// <summary>What words beside it say of its kind.</summary>
    public FeatureKind Feature { get; init; }

    /// <summary>Whether it was found by writing it in Latin letters.</summary>
    public bool IsTransliterated { get; init; }

    /// <summary>Whether the name is one word.</summary>
    public bool IsOneWord => First == Last;

    /// <summary>Whether it is a town that need not be asked for: by its people or as the seat of a unit.</summary>
    public bool IsTown => Best.Population >= TownPopulation || Best.FeatureCode == "PPLA";

    /// <summary>Whether it is a country, a province, a capital or a large city.</summary>
    public bool IsMajor =>
        Best.IsCountry || Best.FeatureCode is "ADM1" or "PPLC" || Best.Population >= LargeCityPopulation;
}
