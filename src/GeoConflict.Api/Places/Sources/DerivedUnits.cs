using System.Security.Cryptography;
using System.Text;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Units that no source describes, made from the places that carry their codes.</summary>
/// <remarks>
/// The name is that of <see cref="UnitNames"/> where the code is listed there; else the unit is called after its seat,
/// "Kisangani District", which is often right and is marked by <see cref="PlaceSource.Derived"/>.
/// </remarks>
internal sealed class DerivedUnits(UnitSurvey survey, ProvinceUnits provinces, UnitNames unitNames)
{
    private const double LeastSecondOrderRadiusM = 5_000;

    /// <summary>Numbers are kept within the range of one source.</summary>
    private const ulong IdRange = Place.IdsPerSource;

    /// <summary>
    /// First-order units without a province of their own, with the joined outlines of the provinces in them.
    /// </summary>
    public IEnumerable<GazetteerEntry> FirstOrder(IReadOnlyList<ProvinceFeature> features)
    {
        foreach (var (unit, statistics) in survey.FirstOrder.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (provinces.Holds(unit)) continue;
            var codes = UnitCodes.Of("ADM1", unit);
            var area = AreaUnion.Of([.. provinces.ProvincesByUnit[unit].Select(index => features[index].Area)]);
            var location = area is not null ? AreaPoint.Of(area) : statistics.Center;
            var radiusM = area is not null
                ? PlaceUncertainty.RadiusM(SphericalArea.SquareKm(area))
                : PlaceUncertainty.RadiusM('A', "ADM1", 0);
            yield return EntryOf(unit, codes, statistics, location, radiusM) with { Area = area };
        }
    }

    /// <summary>Second-order units without a province of their own.</summary>
    public IEnumerable<GazetteerEntry> SecondOrder()
    {
        foreach (var (unit, statistics) in survey.SecondOrder.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (provinces.Holds(unit)) continue;
            var radiusM = PlaceUncertainty.RadiusM('A', "ADM2", 0);
            yield return EntryOf(
                unit, UnitCodes.Of("ADM2", unit), statistics, statistics.Center,
                    Math.Max(LeastSecondOrderRadiusM, radiusM));
        }
    }

    private GazetteerEntry EntryOf(
        string unit, UnitCodes codes, UnitStatistics statistics, GeoPoint location, double radiusM)
    {
        var names = unitNames.Find(unit) is { } known ? [.. known] : NamesBySeat(codes, statistics);
        var place = new Place(
            (int)PlaceSource.Derived * Place.IdsPerSource + IdOf(unit),
            names[0].Text,
            location,
            'A',
            codes.FeatureCode,
            codes.CountryCode,
            codes.Admin1Code,
            codes.Admin2Code,
            statistics.Population,
            radiusM);
        return new GazetteerEntry(place, PlaceNames.WithVariants(names, codes.CountryCode));
    }

    private static List<PlaceName> NamesBySeat(UnitCodes codes, UnitStatistics statistics)
    {
        var seat = statistics.Seat;
        var seatName = seat?.Place.Name ?? codes.Admin1Code;
        var names = new List<PlaceName>();
        foreach (var generic in UnitNames.GenericsOf(codes))
        {
            names.Add(new PlaceName($"{seatName} {generic}", PlaceName.Alternate));
            if (seat is { AsciiName.Length: > 0 } && seat.AsciiName != seatName)
            {
                names.Add(new PlaceName($"{seat.AsciiName} {generic}", PlaceName.Alternate));
            }
        }

        return names;
    }

    /// <summary>The same for the same code in every build.</summary>
    public static long IdOf(string unit) =>
        (long)(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(unit))) % IdRange);
}
