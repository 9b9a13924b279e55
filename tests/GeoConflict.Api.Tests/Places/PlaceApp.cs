using GeoConflict.Api.Places;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Tests.Places;

/// <summary>The service with a gazetteer of three places.</summary>
public sealed class PlaceApp : IAsyncLifetime
{
    private readonly PostgisApp _service = new();

    public HttpClient Http => _service.Reader;

    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        if (PostgisApp.IsAvailable) await GazetteerTables.ReplaceAsync(
            _service.Database.Source, Entries(), [], "test", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private static IEnumerable<GazetteerEntry> Entries()
    {
        var box = GeoJsonGeometry.Factory.ToGeometry(new Envelope(39, 41, 34, 36));
        yield return Entry(new Place(2000000000492, "Syria", new GeoPoint(35, 38), 'A', "PCLI", "SY", "", "",
            17_000_000, 250_000)) with
        { Area = box };
        yield return Entry(new Place(170792, "Deir ez-Zor", new GeoPoint(35.2, 40.3), 'A', "ADM1", "SY", "07", "",
            400_000, 90_000)) with
        { Area = box };
        yield return Entry(
            new Place(
                173480, "Al Mayādīn", new GeoPoint(35.01982, 40.45154), 'P', "PPLA2", "SY", "07", "", 54_534, 3_000),
            "Mayadeen",
            "الميادين");
    }

    private static GazetteerEntry Entry(Place place, params string[] names) =>
        new(place, [new PlaceName(place.Name), .. names.Select(name => new PlaceName(name, PlaceName.Alternate))]);
}
