using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Imports;

/// <summary>One place of our own or the user's, as a row of text.</summary>
/// <remarks>
/// Columns: names parted by '|', usual first; latitude; longitude; feature class; feature code; country; admin1 code;
/// population; uncertainty in metres. The last ones may be missing or empty.
/// </remarks>
internal static class OwnPlaceRow
{
    private const int FewestColumns = 3;

    /// <summary>Numbers are kept within the range of one source.</summary>
    private const ulong IdRange = Place.IdsPerSource;

    /// <returns>Null if the row is none.</returns>
    public static GazetteerEntry? Parse(IReadOnlyList<string> columns)
    {
        if (columns.Count < FewestColumns) return null;
        var names = columns[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0 || NameFolder.Fold(names[0]).Length == 0) return null;
        if (!TryDegrees(columns[1], 90, out var latitude)
            || !TryDegrees(columns[2], 180, out var longitude)) return null;
        var featureClass = Column(columns, 3) is [var letter] ? letter : 'P';
        var featureCode = Column(columns, 4) is { Length: > 0 } code ? code : "PPL";
        _ = long.TryParse(Column(columns, 7), CultureInfo.InvariantCulture, out var population);
        var isRadiusTold = double.TryParse(Column(columns, 8), CultureInfo.InvariantCulture, out var radiusM)
            && radiusM > 0;
        var place = new Place(
            (int)PlaceSource.Own * Place.IdsPerSource + IdOf(names[0], columns[1], columns[2]),
            names[0],
            new GeoPoint(latitude, longitude),
            featureClass,
            featureCode,
            Column(columns, 5),
            Column(columns, 6),
            "",
            Math.Max(0, population),
            isRadiusTold ? radiusM : PlaceUncertainty.RadiusM(featureClass, featureCode, population));
        var placeNames = names.Select((name, i) => new PlaceName(name, i == 0 ? 0 : PlaceName.Alternate)).ToList();
        return new GazetteerEntry(place, PlaceNames.WithVariants(placeNames, place.CountryCode));
    }

    private static string Column(IReadOnlyList<string> columns, int index) =>
        index < columns.Count ? columns[index].Trim() : "";

    private static bool TryDegrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees)
            && Math.Abs(degrees) <= limit;

    private static long IdOf(string name, string latitude, string longitude) => (long)(
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\t{latitude}\t{longitude}"))) % IdRange);
}
