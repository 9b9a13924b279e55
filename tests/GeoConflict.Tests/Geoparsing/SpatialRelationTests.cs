using GeoConflict.Geo;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing;

public sealed class SpatialRelationTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());
    private static readonly GeoPoint AlbuKamal = new(34.45, 40.92);

    [Theory]
    [InlineData("A camp west of Albu Kamal was hit.", SpatialRelationKind.DirectionOf, 270.0, null)]
    [InlineData("A camp 60 km east of Albu Kamal was hit.", SpatialRelationKind.DirectionOf, 90.0, 60.0)]
    [InlineData("A camp some 20 miles north-west of the town of Albu Kamal was hit.", SpatialRelationKind.DirectionOf,
        315.0, 32.18688)]
    [InlineData("A camp seventy km east of Albu Kamal was hit.", SpatialRelationKind.DirectionOf, 90.0, 70.0)]
    [InlineData("A camp twenty-five km east of Albu Kamal was hit.", SpatialRelationKind.DirectionOf, 90.0, 25.0)]
    [InlineData("A camp a hundred kilometres from Albu Kamal was hit.", SpatialRelationKind.DistanceFrom, null, 100.0)]
    [InlineData("A camp 40 km west of the provincial capital, Albu Kamal, was hit.", SpatialRelationKind.DirectionOf,
        270.0, 40.0)]
    [InlineData("A camp 40 km west of the province's largest city, Albu Kamal, was hit.",
        SpatialRelationKind.DirectionOf, 270.0, 40.0)]
    [InlineData("A ship about 50 nautical miles south-west of Beirut was hit.", SpatialRelationKind.DirectionOf,
        225.0, 50 * 1.852)]
    [InlineData("A boat near the small island of Albu Kamal was hit.", SpatialRelationKind.Near, null, null)]
    [InlineData("A camp just north of Albu Kamal was hit.", SpatialRelationKind.DirectionOf, 0.0, null)]
    [InlineData("A bridge close to the city of Albu Kamal was hit.", SpatialRelationKind.Near, null, null)]
    [InlineData("A base in the vicinity of Albu Kamal was hit.", SpatialRelationKind.Near, null, null)]
    [InlineData("A base 10 kilometres from Albu Kamal was hit.", SpatialRelationKind.DistanceFrom, null, 10.0)]
    [InlineData("A base on the outskirts of Albu Kamal was hit.", SpatialRelationKind.Outskirts, null, null)]
    [InlineData("A base in Albu Kamal countryside was hit.", SpatialRelationKind.Outskirts, null, null)]
    [InlineData("Homes in northern Albu Kamal were hit.", SpatialRelationKind.PartOf, 0.0, null)]
    [InlineData("Homes in the east of Albu Kamal were hit.", SpatialRelationKind.PartOf, 90.0, null)]
    public void Parse_reads_the_relation(string text, SpatialRelationKind kind, double? bearingDeg, double? distanceKm)
    {
        var relation = First(text).Relation;
        Assert.NotNull(relation);
        Assert.Equal((kind, bearingDeg, distanceKm), (relation.Kind, relation.BearingDeg, relation.DistanceKm));
    }

    [Fact]
    public void Parse_keeps_the_words_of_the_relation()
    {
        const string text = "A camp 60 km east of Albu Kamal was hit.";
        Assert.Equal("60 km east of", First(text).Relation?.Span.Of(text).ToString());
    }

    [Fact]
    public void Parse_moves_the_point_by_distance_and_bearing()
    {
        var found = First("A camp 60 km east of Albu Kamal was hit.");
        Assert.Equal(60, AlbuKamal.DistanceKm(found.Location), 1);
        Assert.True(found.Location.LongitudeDeg > AlbuKamal.LongitudeDeg);
        Assert.Equal(9_000, found.UncertaintyM, 0);
    }

    [Fact]
    public void Parse_stays_within_25_km_when_only_a_direction_is_told()
    {
        var found = First("A camp west of Albu Kamal was hit.");
        Assert.InRange(AlbuKamal.DistanceKm(found.Location), 1, 25);
        Assert.True(found.Location.LongitudeDeg < AlbuKamal.LongitudeDeg);
    }

    [Fact]
    public void Parse_puts_between_in_the_middle()
    {
        var found = First("A convoy between Albu Kamal and Mayadeen was hit.");
        Assert.Equal(SpatialRelationKind.Between, found.Relation?.Kind);
        Assert.Equal("Mayadeen", found.Relation?.Other?.Surface);
        var mayadeen = new GeoPoint(35.02, 40.45);
        Assert.Equal(found.Location.DistanceKm(AlbuKamal), found.Location.DistanceKm(mayadeen), 1);
    }

    [Theory]
    [InlineData("A mine hit a bus on the Albu Kamal–Mayadeen road.")]
    [InlineData("A mine hit a bus on the Albu Kamal to Mayadeen highway.")]
    [InlineData("A mine hit a bus on the road linking Albu Kamal with Mayadeen.")]
    [InlineData("A mine hit a bus halfway between the towns of Albu Kamal and Mayadeen.")]
    public void Parse_puts_a_road_between_its_ends(string text)
    {
        var found = First(text);
        Assert.Equal(SpatialRelationKind.Between, found.Relation?.Kind);
        Assert.Equal("Mayadeen", found.Relation?.Other?.Surface);
    }

    [Fact]
    public void Parse_finds_no_road_between_two_sides() =>
        Assert.Null(First("Albu Kamal and Mayadeen lie by a road.").Relation);

    [Fact]
    public void Parse_finds_no_relation_in_a_plain_name()
    {
        Assert.Null(First("A camp in Albu Kamal was hit.").Relation);
    }

    private static Resolution.Resolved First(string text) =>
        Assert.IsType<Resolution.Resolved>(Parser.Parse(new Article(text)).Resolutions[0]);
}
