using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Sources;

/// <summary>One line of a GeoNames file of 19 columns.</summary>
internal sealed record GeoNamesRow(Place Place, string AsciiName, string AlternateNames)
{
    private const int ColumnCount = 19;

    /// <summary>Reads a line; columns after the 15th may be missing.</summary>
    /// <returns>Null if the line is no such row.</returns>
    public static GeoNamesRow? Parse(ReadOnlySpan<char> line)
    {
        Span<Range> columns = stackalloc Range[ColumnCount + 1];
        var count = line.Split(columns, '\t');
        if (count < 15) return null;
        var name = line[columns[1]].Trim();
        if (!int.TryParse(line[columns[0]], NumberFormat, out var id) || id <= 0 || name.IsEmpty) return null;
        if (!TryCoordinate(line[columns[4]], 90, out var latitude)
            || !TryCoordinate(line[columns[5]], 180, out var longitude))
        {
            return null;
        }

        var featureClass = line[columns[6]] is [var letter] && char.IsAsciiLetterUpper(letter) ? letter : ' ';
        var featureCode = Short(line[columns[7]]);
        _ = long.TryParse(line[columns[14]], NumberFormat, out var population);
        var place = new Place(
            id,
            name.ToString(),
            new GeoPoint(latitude, longitude),
            featureClass,
            featureCode,
            Short(line[columns[8]]),
            Short(line[columns[10]]),
            Short(line[columns[11]]),
            Math.Max(0, population),
            PlaceUncertainty.RadiusM(featureClass, featureCode, population));
        return new GeoNamesRow(place, line[columns[2]].Trim().ToString(), line[columns[3]].ToString());
    }

    /// <summary>The row as an entry.</summary>
    public GazetteerEntry ToEntry()
    {
        var names = new List<PlaceName> { new(Place.Name) };
        if (AsciiName.Length > 0 && AsciiName != Place.Name) names.Add(new PlaceName(AsciiName));
        foreach (var range in AlternateNames.AsSpan().Split(','))
        {
            var name = AlternateNames.AsSpan(range).Trim();
            if (!IsCode(name)) names.Add(new PlaceName(name.ToString(), PlaceName.Alternate));
        }

        return new GazetteerEntry(Place, PlaceNames.WithVariants(names, Place.CountryCode));
    }

    /// <summary>Airport and other codes stand among the names: "OSM".</summary>
    private static bool IsCode(ReadOnlySpan<char> name) =>
        name.Length < 2 || (name.Length is 3 or 4 && !name.ContainsAnyExceptInRange('A', 'Z'));

    private static bool TryCoordinate(ReadOnlySpan<char> text, double limit, out double degrees) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, NumberFormat, out degrees)
        && Math.Abs(degrees) <= limit;

    private static string Short(ReadOnlySpan<char> code) => string.Intern(code.ToString());

    private static System.Globalization.CultureInfo NumberFormat => System.Globalization.CultureInfo.InvariantCulture;
}
