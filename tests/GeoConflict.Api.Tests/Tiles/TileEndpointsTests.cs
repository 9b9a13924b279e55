using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace GeoConflict.Api.Tests.Tiles;

public sealed class TileEndpointsTests(BaseMapApp app) : IClassFixture<BaseMapApp>
{
    // Tile 3/4/3 spans 0-45 E and 0-41 N; tile 3/0/0 is the far north-west, all water here.
    private const string FilledTile = "/tiles/base/3/4/3.mvt";
    private const string EmptyTile = "/tiles/base/3/0/0.mvt";

    private async Task<VectorTile> ReadTileAsync(string path) =>
        new(await app.Reader.GetByteArrayAsync(path, TestContext.Current.CancellationToken));

    [PostgisFact]
    public async Task Get_returns_all_layers_that_have_something_to_show()
    {
        var tile = await ReadTileAsync(FilledTile);

        Assert.Equal(["borders", "lakes", "land", "places", "rivers"], tile.LayerNames.Order());
    }

    [PostgisFact]
    public async Task Get_draws_the_border_where_the_two_countries_meet()
    {
        var tile = await ReadTileAsync(FilledTile);

        var border = Assert.Single(tile["borders"]);
        Assert.Equal(0L, border.Attributes["disputed"]);
        // 40 of 45 degrees east, in 4096 parts.
        Assert.All(border.Vertices, vertex => Assert.InRange(vertex.X, 3640, 3642));
    }

    [PostgisFact]
    public async Task Get_draws_a_line_between_provinces_of_one_country()
    {
        var tile = await ReadTileAsync("/tiles/base/3/5/3.mvt");

        // 50 E is 5 of 45 degrees into the tile.
        Assert.All(Assert.Single(tile["admin1"]).Vertices, vertex => Assert.InRange(vertex.X, 454, 456));
    }

    [PostgisFact]
    public async Task Get_names_a_capital_in_the_languages_that_are_known()
    {
        var tile = await ReadTileAsync(FilledTile);

        var capital = Assert.Single(tile["places"], place => place.Attributes.ContainsKey("capital"));
        Assert.Equal("Westville", capital.Attributes["name_en"]);
        Assert.Equal("دمشق", capital.Attributes["name_ar"]);
    }

    [PostgisFact]
    public async Task Get_names_a_country_in_the_readers_language()
    {
        var tile = await ReadTileAsync(FilledTile);

        var country = Assert.Single(tile["places"], place => (string)place.Attributes["kind"] == "country");
        Assert.Equal("Syria-uk", country.Attributes["name_uk"]);
    }

    [PostgisFact]
    public async Task Get_returns_204_where_there_is_only_water()
    {
        using var response = await app.Reader.GetAsync(EmptyTile, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [PostgisFact]
    public async Task Get_returns_304_to_a_browser_that_has_the_tile()
    {
        using var first = await app.Reader.GetAsync(FilledTile, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, FilledTile);
        request.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

        using var second = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [PostgisFact]
    public async Task Get_sends_the_same_tile_compressed_and_plain()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, FilledTile);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var unpacked = new MemoryStream();
        await using (var gzip = new GZipStream(body, CompressionMode.Decompress))
        {
            await gzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        }

        var plain = await app.Reader.GetByteArrayAsync(FilledTile, TestContext.Current.CancellationToken);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [PostgisTheory]
    [InlineData("13/0/0", "z")]
    [InlineData("-1/0/0", "z")]
    [InlineData("two/0/0", "z")]
    [InlineData("3/8/0", "x")]
    [InlineData("3/0/8", "y")]
    [InlineData("3/0/1;DROP TABLE base_map_place", "y")]
    [InlineData("3/99999999999/0", "x")]
    public async Task Get_refuses_a_tile_that_does_not_exist_and_names_the_number(string address, string parameter)
    {
        using var response = await app.Reader.GetAsync(
            $"/tiles/base/{address}.mvt", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith(
            parameter + " must be", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Load_does_nothing_when_the_same_data_is_there()
    {
        var reports = new List<string>();

        await app.LoadAsync(reports);

        Assert.Equal(["base map is up to date"], reports);
        Assert.Contains(app.FirstReports, report => report.StartsWith("base map loaded", StringComparison.Ordinal));
    }
}
