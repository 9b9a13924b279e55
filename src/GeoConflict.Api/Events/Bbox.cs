using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>A box in degrees; one whose west lies east of its east runs over the antimeridian.</summary>
/// <param name="WestDeg">In [-180, 180].</param>
/// <param name="SouthDeg">In [-90, 90], not north of the north.</param>
/// <param name="EastDeg">In [-180, 180].</param>
/// <param name="NorthDeg">In [-90, 90].</param>
public readonly record struct Bbox(double WestDeg, double SouthDeg, double EastDeg, double NorthDeg)
{
    private const int Wgs84 = 4326;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Wgs84);

    /// <summary>Whether it runs over the antimeridian.</summary>
    public bool CrossesAntimeridian => WestDeg > EastDeg;

    /// <summary>One box, or the two on either side of the antimeridian.</summary>
    public IReadOnlyList<Geometry> Boxes => CrossesAntimeridian
        ? [Box(WestDeg, 180), Box(-180, EastDeg)]
        : [Box(WestDeg, EastDeg)];

    /// <summary>Reads "west,south,east,north".</summary>
    /// <param name="text">The four numbers.</param>
    /// <param name="bbox">The box.</param>
    /// <param name="why">What is wrong with the text; null if nothing is.</param>
    public static bool TryParse(string text, out Bbox bbox, [NotNullWhen(false)] out string? why)
    {
        bbox = default;
        var parts = text.Split(',');
        why = parts.Length == 4 ? null : $"needs four numbers west,south,east,north; got {parts.Length}";
        if (why is not null) return false;
        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                && double.IsFinite(numbers[i])) continue;
            why = $"'{parts[i]}' is no number";
            return false;
        }

        bbox = new Bbox(numbers[0], numbers[1], numbers[2], numbers[3]);
        why = bbox.WhyWrong();
        return why is null;
    }

    private string? WhyWrong()
    {
        if (Math.Abs(WestDeg) > 180 || Math.Abs(EastDeg) > 180) return "west and east must lie in [-180, 180]";
        if (Math.Abs(SouthDeg) > 90 || Math.Abs(NorthDeg) > 90) return "south and north must lie in [-90, 90]";
        return SouthDeg > NorthDeg ? "south lies north of north" : null;
    }

    private Geometry Box(double westDeg, double eastDeg) =>
        Factory.ToGeometry(new Envelope(westDeg, eastDeg, SouthDeg, NorthDeg));
}
