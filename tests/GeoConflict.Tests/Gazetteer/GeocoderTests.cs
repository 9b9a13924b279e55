using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Gazetteer;

public sealed class GeocoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("geocoder").FullName;
    private readonly GazetteerIndex _gazetteer;

    public GeocoderTests()
    {
        var path = Path.Combine(_folder, "places.gcx");
        using (var writer = new GazetteerIndexWriter(path))
        {
            Add(writer, new Place(1, "Nigeria", new GeoPoint(9, 8), 'A', "PCLI", "NG", "", "", 0, 500_000));
            Add(writer, new Place(2, "Borno", new GeoPoint(11.8, 13.1), 'A', "ADM1", "NG", "27", "", 0, 150_000));
            Add(writer, new Place(3, "Katsina", new GeoPoint(12.4, 7.6), 'A', "ADM1", "NG", "24", "", 0, 100_000));
            Add(writer,
                new Place(4, "Gwoza", new GeoPoint(11.09, 13.69), 'P', "PPLA2", "NG", "27", "g", 20_000, 2_000));
            Add(writer,
                new Place(5, "Damboa", new GeoPoint(11.16, 12.76), 'P', "PPLA2", "NG", "27", "d", 20_000, 2_000));
            Add(writer,
                new Place(6, "Bama", new GeoPoint(11.52, 13.69), 'P', "PPLA2", "NG", "27", "b", 118_000, 4_000));
            Add(writer, new Place(7, "Bama", new GeoPoint(12.6, 7.2), 'P', "PPL", "NG", "24", "", 900_000, 4_000));
            Add(writer, new Place(8, "Chad", new GeoPoint(15, 19), 'A', "PCLI", "TD", "", "", 0, 500_000));
            writer.Finish("", TestContext.Current.CancellationToken);
        }

        _gazetteer = GazetteerIndex.Open(path);
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Gwoza", null, 4)]
    [InlineData("Gwoza town", null, 4)]
    [InlineData("village of Gwoza", null, 4)]
    [InlineData("Guoza", null, 4)]
    [InlineData("Bama", "Borno state", 6)]
    [InlineData("Bama", "Katsina", 7)]
    [InlineData("Borno state", null, 2)]
    public void Find_puts_the_place_meant_first(string name, string? admin1, long expectedId) =>
        Assert.Equal(expectedId, Find(new PlaceQuery(name, "Nigeria", admin1))[0].Place.PlaceId);

    [Fact]
    public void Find_falls_back_to_the_district_named() =>
        Assert.Equal(5, Find(new PlaceQuery("Xyzzyville", "Nigeria", "Borno state", "Damboa lga"))[0].Place.PlaceId);

    [Fact]
    public void Find_falls_back_to_the_province_named() =>
        Assert.Equal(2, Find(new PlaceQuery("Xyzzyville", "NG", "Borno state"))[0].Place.PlaceId);

    [Theory]
    [InlineData("Xyzzyville", "Nigeria")]
    [InlineData("Gwoza", "Chad")]
    [InlineData("Gwoza", "Atlantis")]
    [InlineData("", "Nigeria")]
    public void Find_is_empty_when_nothing_is_known(string name, string country) =>
        Assert.Empty(Find(new PlaceQuery(name, country)));

    [Theory]
    [InlineData("Gwoza-Bama road", 11.305, 13.69)]
    [InlineData("between Gwoza and Bama", 11.305, 13.69)]
    [InlineData("road linking Gwoza to Bama", 11.305, 13.69)]
    [InlineData("Gwoza lga section of Gwoza - Bama highway", 11.305, 13.69)]
    [InlineData("20 km north of Gwoza", 11.27, 13.69)]
    [InlineData("outskirts of Gwoza", 11.09, 13.69)]
    [InlineData("Xyzzyville near Gwoza", 11.09, 13.69)]
    [InlineData("Damboa near Gwoza", 11.16, 12.76)]
    [InlineData("southern Borno", 11.13, 13.1)]
    public void Find_reads_places_told_by_others(string name, double latitude, double longitude)
    {
        var found = Find(new PlaceQuery(name, "Nigeria", "Borno state"))[0];
        Assert.InRange(found.Location.DistanceKm(new GeoPoint(latitude, longitude)), 0, 2);
    }

    [Fact]
    public void Find_doubts_the_whole_way_between_two_places()
    {
        var found = Find(new PlaceQuery("Gwoza-Bama road", "Nigeria"))[0];
        Assert.InRange(found.UncertaintyM, 23_500, 24_500);
    }

    [Theory]
    [InlineData("Gwoza", "Atlantis", NotFoundReason.UnknownCountry)]
    [InlineData("Xyzzyville", "Nigeria", NotFoundReason.NotInGazetteer)]
    [InlineData(" ", "Nigeria", NotFoundReason.NoName)]
    public void ReasonFor_tells_why_nothing_was_found(string name, string country, NotFoundReason expected) =>
        Assert.Equal(expected, new Geocoder(_gazetteer).ReasonFor(new PlaceQuery(name, country)));

    private IReadOnlyList<ScoredPlace> Find(PlaceQuery query) => new Geocoder(_gazetteer).Find(query);

    private static void Add(GazetteerIndexWriter writer, Place place) =>
        writer.AddName(writer.AddPlace(place), place.Name, PlaceFame.Of(place));
}
