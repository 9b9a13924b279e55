using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Tiles;

/// <summary>Labels of countries and provinces, sooner and larger the more room they have.</summary>
internal static class AreaLabels
{
    private const double TilePixels = 512;

    // A name is shown once its area is about this wide on the screen; provinces wait longer, for there are many.
    private const double CountryPixels = 22;
    private const double ProvincePixels = 60;
    private const int LastCountryZoom = 6;
    private const int FirstProvinceZoom = 4;
    private const int LastProvinceZoom = 9;

    // A country's label needs no finer outline than this zoom shows, and no finer place than this.
    private const int OutlineZoom = 5;
    private const double LabelToleranceM = 5000;

    /// <summary>A label for each country, in the middle of its largest part.</summary>
    public static IEnumerable<PlaceLabel> OfCountries(
        IReadOnlyList<AdminUnit> units, BoundaryTopology topology, CountryNames countryNames)
    {
        var countries = units.Select(unit => unit.Country).Distinct().ToList();
        var indexByCountry = Enumerable.Range(0, countries.Count)
            .ToDictionary(i => countries[i], StringComparer.Ordinal);
        var arcsByCountry = countries.Select(_ => new List<Vertex[]>()).ToList();
        var minArea = ShapeBuilder.MinAreaAt(OutlineZoom);
        foreach (var arc in topology.BuildArcs(unit => indexByCountry[units[unit].Country]))
        {
            var vertices = LineSimplifier.Keep(arc.Vertices, LineSimplifier.EffectiveAreas(arc.Vertices), minArea);
            if (arc.Left != Arc.Sea) arcsByCountry[arc.Left].Add(vertices);
            if (arc.Right != Arc.Sea) arcsByCountry[arc.Right].Add([.. vertices.Reverse()]);
        }

        for (var i = 0; i < countries.Count; i++)
        {
            var names = countryNames.Find(countries[i]);
            var largest = RingStitcher.Nest(RingStitcher.Stitch(arcsByCountry[i]))
                .MaxBy(polygon => Ring.SignedArea(polygon[0]));
            if (!names.ContainsKey("en") || countries[i] == DisputedBoundaries.Undetermined) continue;
            var (position, areaM2) = largest is null
                ? (units.First(unit => unit.Country == countries[i]).LabelPoint, 0)
                : (MiddleOf(largest), Ring.SignedArea(largest[0]));
            var minZoom = MinZoomOf(areaM2, CountryPixels, 0, LastCountryZoom);
            yield return new PlaceLabel(
                "country", countries[i], minZoom, Math.Max(minZoom, 1), 0, IsCapital: false, names, position);
        }
    }

    /// <summary>A label for each province that has a name and is not the whole of its country.</summary>
    public static IEnumerable<PlaceLabel> OfProvinces(IReadOnlyList<AdminUnit> units)
    {
        var unitsByCountry = units.CountBy(unit => unit.Country).ToDictionary(StringComparer.Ordinal);
        foreach (var unit in units.Where(unit => unit.NameByLanguage.ContainsKey("en")))
        {
            if (unitsByCountry[unit.Country] == 1 && unit.Country != DisputedBoundaries.Undetermined) continue;
            var minZoom = MinZoomOf(
                unit.Rings.Max(ring => Ring.SignedArea(ring)), ProvincePixels, FirstProvinceZoom, LastProvinceZoom);
            yield return new PlaceLabel(
                "admin1", unit.Country, minZoom, minZoom, 0, IsCapital: false, unit.NameByLanguage, unit.LabelPoint);
        }
    }

    /// <summary>The first zoom at which a square of the area is some pixels wide.</summary>
    private static int MinZoomOf(double areaM2, double pixels, int first, int last)
    {
        var worldTilePixelM = 2 * Vertex.HalfWorldM / TilePixels;
        var zoom = Math.Ceiling(Math.Log2(pixels * worldTilePixelM / Math.Sqrt(Math.Max(areaM2, 1))));
        return (int)Math.Clamp(zoom, first, last);
    }

    /// <summary>The centre of the largest circle that fits.</summary>
    private static Vertex MiddleOf(List<Vertex[]> polygon)
    {
        var shell = new LinearRing([.. Closed(polygon[0])]);
        var geometry = new Polygon(shell, [.. polygon.Skip(1).Select(hole => new LinearRing([.. Closed(hole)]))]);
        var centre = MaximumInscribedCircle.GetCenter(geometry, LabelToleranceM);
        return new Vertex((int)centre.X, (int)centre.Y);
    }

    private static IEnumerable<Coordinate> Closed(Vertex[] ring) =>
        ring.Append(ring[0]).Select(vertex => new Coordinate(vertex.X, vertex.Y));
}
