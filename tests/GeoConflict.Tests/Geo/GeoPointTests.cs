using GeoConflict.Geo;

namespace GeoConflict.Tests.Geo;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Damascus = new(33.51, 36.29);
    private static readonly GeoPoint Baghdad = new(33.34, 44.4);

    [Fact]
    public void DistanceKm_between_Damascus_and_Baghdad_is_some_750()
    {
        Assert.InRange(Damascus.DistanceKm(Baghdad), 745, 760);
    }

    [Fact]
    public void BearingDegTo_leads_there()
    {
        var there = Damascus.Offset(Damascus.BearingDegTo(Baghdad), Damascus.DistanceKm(Baghdad));
        Assert.True(there.DistanceKm(Baghdad) < 0.01);
    }
}
