using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Swaps the two axes of a geometry.</summary>
internal sealed class AxisFlip : ICoordinateSequenceFilter
{
    /// <inheritdoc />
    public bool Done => false;

    /// <inheritdoc />
    public bool GeometryChanged => true;

    /// <inheritdoc />
    public void Filter(CoordinateSequence seq, int i)
    {
        var x = seq.GetX(i);
        seq.SetX(i, seq.GetY(i));
        seq.SetY(i, x);
    }
}
