using GeoConflict.Geo;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Tells in which province a point lies.</summary>
internal sealed class ProvinceLocator
{
    private readonly STRtree<int> _tree = new();
    private readonly IndexedPointInAreaLocator[] _locators;

    /// <summary>Prepares the search.</summary>
    public ProvinceLocator(IReadOnlyList<ProvinceFeature> provinces)
    {
        _locators = [.. provinces.Select(province => new IndexedPointInAreaLocator(province.Area))];
        for (var i = 0; i < provinces.Count; i++) _tree.Insert(provinces[i].Area.EnvelopeInternal, i);
        _tree.Build();
    }

    /// <summary>Index of the province that holds the point; -1 if none does.</summary>
    public int Find(GeoPoint point)
    {
        var position = new Coordinate(point.LongitudeDeg, point.LatitudeDeg);
        foreach (var index in _tree.Query(new Envelope(position)))
        {
            if (_locators[index].Locate(position) != Location.Exterior) return index;
        }

        return -1;
    }
}
