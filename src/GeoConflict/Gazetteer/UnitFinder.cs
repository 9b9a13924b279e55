namespace GeoConflict.Gazetteer;

/// <summary>Finds the country, province and district that a look-up names.</summary>
internal sealed class UnitFinder(IGazetteer gazetteer)
{
    private const int SimilarLimit = 30;

    /// <summary>For the bare name; with its generic word, which is alike in all, more must agree.</summary>
    private const double LeastSimilarity = 0.75;
    private const double LeastSimilarityWithGeneric = 0.9;
    private const double DistrictReachKm = 150;

    /// <summary>Countries whose places are often told under another's name: disputed, or parted since.</summary>
    private static readonly Dictionary<string, string[]> AlsoIn = new()
    {
        ["IL"] = ["PS", "SY"],
        ["RS"] = ["XK", "ME", "BA", "HR", "MK", "SI"],
        ["SD"] = ["SS"],
        ["ET"] = ["ER"],
        ["ID"] = ["TL"],
        ["MA"] = ["EH"],
        ["RU"] = ["UA"],
        ["SO"] = [],
    };

    /// <summary>What the query says of where the place lies; null if it names a country that is none.</summary>
    public QueryContext? ContextOf(PlaceQuery query)
    {
        IReadOnlyList<string> countries = [];
        if (!string.IsNullOrWhiteSpace(query.Country))
        {
            if (FindCountry(query.Country) is not { } country) return null;
            countries = [country, .. AlsoIn.GetValueOrDefault(country, [])];
        }

        var admin1 = FindUnit(query.Admin1, countries, near: null, place => place.FeatureCode == "ADM1")
            ?? FindUnit(query.Admin1, countries, near: null, place =>
                place.FeatureClass is 'A' or 'L' && !place.IsCountry);
        var admin2 = FindUnit(query.Admin2, countries, admin1, place => place.FeatureCode is "ADM2" or "ADM3")
            ?? FindUnit(query.Admin2, countries, admin1, place => place.FeatureClass is 'P' or 'A' && !place.IsCountry)
            ?? FindUnit(
                query.Admin2, countries, admin1, place => place.FeatureCode is "ADM2" or "ADM3", isByCode: false);
        return new QueryContext(countries, admin1, admin2);
    }

    /// <summary>ISO code of a country given by code or name, also "Russia (Soviet Union)".</summary>
    private string? FindCountry(string country)
    {
        var code = country.Trim().ToUpperInvariant();
        if (code.Length == 2 && gazetteer.FindCountry(code) is not null) return code;
        foreach (var form in QueryName.Of(country).Forms.Concat(QueryName.Of(WithoutKingdom(country)).Forms))
        {
            foreach (var ordinal in gazetteer.FindByName(form))
            {
                var place = gazetteer.PlaceAt(ordinal);
                if (place.IsCountry) return place.CountryCode;
            }
        }

        return null;
    }

    private static string WithoutKingdom(string country)
    {
        var of = country.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        return of < 0 ? country : country[(of + 4)..];
    }

    /// <summary>The best known unit of that name in the countries, by exact name, else by one spelled alike.</summary>
    private Place? FindUnit(
        string? text, IReadOnlyList<string> countries, Place? near, Func<Place, bool> isUnit, bool isByCode = true)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var name = QueryName.Of(text);
        foreach (var form in name.Forms)
        {
            foreach (var ordinal in gazetteer.FindByName(form))
            {
                if (Accept(gazetteer.PlaceAt(ordinal)) is { } exact) return exact;
            }
        }

        foreach (var form in name.Forms.Reverse())
        {
            var least = form == name.Forms[^1] ? LeastSimilarity : LeastSimilarityWithGeneric;
            foreach (var country in countries)
            {
                foreach (var similar in gazetteer.FindSimilar(form, country, SimilarLimit))
                {
                    if (similar.Similarity < least) break;
                    if (Accept(gazetteer.PlaceAt(similar.Ordinal)) is { } alike) return alike;
                }
            }
        }

        return null;

        Place? Accept(Place place) =>
            isUnit(place) && (countries.Count == 0 || countries.Contains(place.CountryCode))
                && IsNear(place, near, isByCode) ? place : null;
    }

    /// <param name="place">The district.</param>
    /// <param name="unit">The province named; null if none.</param>
    /// <param name="isByCode">Whether codes known on both sides must agree; provinces get parted and joined.</param>
    private static bool IsNear(Place place, Place? unit, bool isByCode)
    {
        if (unit is null) return true;
        if (isByCode && unit.FeatureCode == "ADM1" && unit.Admin1Code.Length > 0 && place.Admin1Code.Length > 0)
        {
            return place.Admin1Code == unit.Admin1Code && place.CountryCode == unit.CountryCode;
        }

        return place.Location.DistanceKm(unit.Location) <= Math.Max(DistrictReachKm, unit.UncertaintyM / 1000 * 1.5);
    }
}
