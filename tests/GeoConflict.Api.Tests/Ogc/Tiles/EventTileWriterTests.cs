using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Tiles;
using GeoConflict.Api.Tests.Tiles;

namespace GeoConflict.Api.Tests.Ogc.Tiles;

/// <summary>Vector tiles of invented events.</summary>
public sealed class EventTileWriterTests
{
    [Fact]
    public void Write_gives_every_event_of_a_tile_with_few_at_its_place()
    {
        // Null Island, the middle of the world: the corner where the four tiles of zoom 1 meet.
        var tile = Read([QuadKey.Of(1 << 29, 1 << 29)], [new EventMark(19_000, 19_002, 7, 2)], zoom: 0);
        var only = Assert.Single(tile["events"]);
        Assert.Equal((2048, 2048), Assert.Single(only.Vertices));
        Assert.Equal("Explosions/Remote violence", only.Attributes["type"]);
        Assert.Equal(19_002L, only.Attributes["day"]);
        Assert.Equal(19_000L, only.Attributes["day_from"]);
        Assert.Equal(7L, only.Attributes["fatalities"]);
    }

    [Fact]
    public void Write_leaves_out_what_is_not_known()
    {
        var tile = Read([0], [new EventMark(int.MinValue, int.MaxValue, -1, 1)], zoom: 0);
        Assert.Equal(["type"], Assert.Single(tile["events"]).Attributes.Keys);
    }

    [Fact]
    public void Write_gives_nothing_where_there_is_nothing() =>
        Assert.Empty(EventTileWriter.Write(new TileRows([], [], []), 3));

    [Fact]
    public void Write_counts_cells_where_there_are_many_and_loses_no_event()
    {
        var chance = new Random(7);
        var quads = Enumerable.Range(0, 200_000).Select(_ => chance.NextInt64(1L << 60)).Order().ToArray();
        var marks = quads.Select(_ => new EventMark(0, 0, 2, 0) with
        {
            DayTo = chance.Next(12_000, 20_000),
            TypeCode = (byte)chance.Next(1, 7),
        }).ToArray();
        var bytes = EventTileWriter.Write(new TileRows(quads, new long[quads.Length], marks), 0);
        Assert.InRange(bytes.Length, 1, EventTileWriter.MostBytes);
        var cells = new VectorTile(bytes)["cells"];
        Assert.InRange(cells.Count, 256, 4096);
        Assert.Equal(quads.Length, cells.Sum(cell => (long)cell.Attributes["n"]));
        Assert.Equal(2L * quads.Length, cells.Sum(cell => (long)cell.Attributes["fatalities"]));
        Assert.Equal(
            marks.Count(mark => mark.TypeCode == 3), cells.Sum(cell => (long)cell.Attributes.GetValueOrDefault("t3", 0L)));
        Assert.Equal(quads.Length, cells.Sum(cell => CountInBins((string)cell.Attributes["bins"])));
    }

    [Fact]
    public void Write_stays_small_where_every_event_is_at_one_spot()
    {
        var quads = new long[300_000];
        var marks = quads.Select((_, i) => new EventMark(i % 30_000, i % 30_000, 0, (byte)(1 + i % 6))).ToArray();
        var bytes = EventTileWriter.Write(new TileRows(quads, new long[quads.Length], marks), 22);
        Assert.InRange(bytes.Length, 1, EventTileWriter.MostBytes);
        Assert.Equal(300_000L, Assert.Single(new VectorTile(bytes)["cells"]).Attributes["n"]);
    }

    [Theory]
    [InlineData(36.29, 33.51)]
    [InlineData(-171.77, -13.83)]
    [InlineData(0, 0)]
    public void QuadKey_gives_back_the_place(double longitudeDeg, double latitudeDeg)
    {
        var x = (int)Math.Floor((longitudeDeg + 180) / 360 * QuadKey.Side);
        var y = (int)Math.Floor((1 - Math.Asinh(Math.Tan(latitudeDeg * Math.PI / 180)) / Math.PI) / 2 * QuadKey.Side);
        var quad = QuadKey.Of(x, y);
        Assert.Equal((x, y), (QuadKey.X(quad), QuadKey.Y(quad)));
        Assert.Equal(longitudeDeg, QuadKey.LongitudeDeg(quad), 1e-6);
        Assert.Equal(latitudeDeg, QuadKey.LatitudeDeg(quad), 1e-6);
    }

    private static int CountInBins(string bins) => bins.Split(' ')
        .SelectMany(bin => bin.Split(':')[1].Split(','))
        .Sum(count => count.Length == 0 ? 0 : int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));

    private static VectorTile Read(long[] quads, EventMark[] marks, int zoom) =>
        new(EventTileWriter.Write(new TileRows(quads, new long[quads.Length], marks), zoom));
}
