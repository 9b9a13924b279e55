using GeoConflict.Postgis;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace GeoConflict.Api.Tests.Postgis;

/// <summary>NetTopologySuite geometries through Npgsql and EF Core, on a real server.</summary>
public sealed class GeometryTests : IAsyncLifetime
{
    private PostgisDatabase? database;

    private NpgsqlDataSource Source => database?.Source ?? throw new InvalidOperationException(PostgisApp.WhySkipped);

    public async ValueTask InitializeAsync()
    {
        if (!PostgisApp.IsAvailable) return;
        database = await PostgisDatabase.CreateAsync();
        await using var connection = await Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            CREATE EXTENSION postgis;
            CREATE TABLE city (name text PRIMARY KEY, location geometry(Point, 4326) NOT NULL);
            INSERT INTO city VALUES
              ('Damascus', ST_SetSRID(ST_MakePoint(36.2765, 33.5138), 4326)),
              ('Aleppo', ST_SetSRID(ST_MakePoint(37.1612, 36.2021), 4326)),
              ('Baghdad', ST_SetSRID(ST_MakePoint(44.3661, 33.3152), 4326));
            """,
            connection);
        await command.ExecuteNonQueryAsync();
        await connection.ReloadTypesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }

    [PostgisTheory]
    [InlineData("POINT (36.2765 33.5138)")]
    [InlineData("LINESTRING (36 33, 37 34, 38 35)")]
    [InlineData("POLYGON ((36 33, 38 33, 38 35, 36 35, 36 33), (36.5 33.5, 37 33.5, 37 34, 36.5 33.5))")]
    [InlineData("MULTIPOLYGON (((36 33, 38 33, 38 35, 36 33)), ((-179 10, -178 10, -178 11, -179 10)))")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")]
    [InlineData("POLYGON EMPTY")]
    public async Task A_geometry_comes_back_as_it_was_sent_with_its_srid(string wkt)
    {
        var sent = new WKTReader().Read(wkt);
        sent.SRID = 4326;
        await using var command =
            Source.CreateCommand("SELECT @g::geometry, ST_AsText(@g::geometry), ST_SRID(@g::geometry)");
        command.Parameters.AddWithValue("g", sent);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        var read = await reader.GetFieldValueAsync<Geometry>(0, TestContext.Current.CancellationToken);
        Assert.True(sent.EqualsExact(read));
        Assert.Equal(4326, read.SRID);
        Assert.Equal(4326, reader.GetInt32(2));
        Assert.True(new WKTReader().Read(reader.GetString(1)).EqualsExact(sent));
    }

    [PostgisFact]
    public async Task A_large_polygon_comes_back_across_several_buffers()
    {
        var sent = new Point(36, 33) { SRID = 4326 }.Buffer(1, quadrantSegments: 5000);
        await using var command = Source.CreateCommand("SELECT @g::geometry");
        command.Parameters.AddWithValue("g", sent);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.True(sent.EqualsExact(reader.GetFieldValue<Polygon>(0)));
    }

    [PostgisFact]
    public async Task A_geography_is_read_like_a_geometry()
    {
        await using var command = Source.CreateCommand("SELECT ST_GeogFromText('SRID=4326;POINT(36.2765 33.5138)')");
        var point = Assert.IsType<Point>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Equal(36.2765, point.X);
    }

    [PostgisFact]
    public async Task Reading_a_point_as_a_polygon_is_an_invalid_cast()
    {
        await using var command = Source.CreateCommand("SELECT location FROM city LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<Polygon>(0));
    }

    [PostgisFact]
    public async Task Intersects_finds_the_cities_in_a_box()
    {
        var box = new GeometryFactory(new PrecisionModel(), 4326).ToGeometry(new Envelope(35, 38, 33, 37));
        Assert.Equal(["Aleppo", "Damascus"], await NamesAsync(c => box.Intersects(c.Location)));
    }

    [PostgisFact]
    public async Task Within_and_contains_are_each_other_turned_round()
    {
        var box = new GeometryFactory(new PrecisionModel(), 4326).ToGeometry(new Envelope(44, 45, 33, 34));
        Assert.Equal(["Baghdad"], await NamesAsync(c => c.Location.Within(box)));
        Assert.Equal(["Baghdad"], await NamesAsync(c => box.Contains(c.Location)));
    }

    [PostgisFact]
    public async Task Distance_and_buffer_are_in_degrees()
    {
        var damascus = new Point(36.2765, 33.5138) { SRID = 4326 };
        Assert.Equal(["Damascus"], await NamesAsync(c => c.Location.Distance(damascus) < 1));
        Assert.Equal(["Damascus"], await NamesAsync(c => c.Location.IsWithinDistance(damascus, 1)));
        Assert.Equal(["Aleppo", "Damascus"], await NamesAsync(c => c.Location.Buffer(3).Contains(damascus)));
    }

    /// <remarks>Damascus to Aleppo: 309 km by Karney's geodesic on WGS 84.</remarks>
    [PostgisTheory]
    [InlineData(305_000, new[] { "Damascus" })]
    [InlineData(315_000, new[] { "Aleppo", "Damascus" })]
    public async Task IsWithinMetres_measures_on_the_ellipsoid(double distanceM, string[] expected)
    {
        var damascus = new Point(36.2765, 33.5138) { SRID = 4326 };
        Assert.Equal(expected, await NamesAsync(c => EF.Functions.IsWithinMetres(c.Location, damascus, distanceM)));
        Assert.Equal(expected, await NamesAsync(c => EF.Functions.DistanceM(c.Location, damascus) <= distanceM));
    }

    [PostgisFact]
    public async Task A_point_is_stored_and_read_by_EF_Core()
    {
        await using var db = new CityDb(Source);
        db.Cities.Add(new City { Name = "Mosul", Location = new Point(43.1189, 36.335) { SRID = 4326 } });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var again = new CityDb(Source);
        var mosul = await again.Cities.SingleAsync(c => c.Name == "Mosul", TestContext.Current.CancellationToken);
        Assert.Equal((43.1189, 36.335, 4326), (mosul.Location.X, mosul.Location.Y, mosul.Location.SRID));
    }

    private async Task<List<string>> NamesAsync(System.Linq.Expressions.Expression<Func<City, bool>> filter)
    {
        await using var db = new CityDb(Source);
        return await db.Cities.Where(filter).OrderBy(c => c.Name).Select(c => c.Name)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class City
    {
        public required string Name { get; init; }

        public required Point Location { get; init; }
    }

    private sealed class CityDb(NpgsqlDataSource source) : DbContext
    {
        public DbSet<City> Cities => Set<City>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseNpgsql(source, npgsql => npgsql.UseNetTopologySuite());

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            var city = modelBuilder.Entity<City>().ToTable("city");
            city.HasKey(c => c.Name);
            city.Property(c => c.Name).HasColumnName("name");
            city.Property(c => c.Location).HasColumnName("location").HasColumnType("geometry(Point,4326)");
        }
    }
}
