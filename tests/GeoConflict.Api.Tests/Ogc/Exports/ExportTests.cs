using System.Net;
using System.Text.Json;

namespace GeoConflict.Api.Tests.Ogc.Exports;

/// <summary>Files of events, opened by the programs they are for.</summary>
public sealed class ExportTests(OgcApp app) : IClassFixture<OgcApp>
{
    [GdalTheory]
    [InlineData("geojson", "events.geojson", "Date", "Integer")]
    [InlineData("geojsonseq", "events.geojsons", "Date", "Integer")]
    [InlineData("kml", "events.kml", "String", "Integer")]
    [InlineData("fgb", "events.fgb", "DateTime", "Integer64")]
    [InlineData("gpkg", "events.gpkg", "Date", "Integer64")]
    [InlineData("shp", "events.shp.zip", "Date", "Integer64")]
    public async Task GDAL_opens_the_file_with_every_event_and_its_types(
        string format, string fileName, string dayType, string wholeType)
    {
        var path = await SaveAsync(format, fileName);
        var told = await Gdal.RunAsync("ogrinfo", "-ro", "-so", "-al", path.EndsWith(".zip", StringComparison.Ordinal)
            ? $"/vsizip/{path}" : path);
        Assert.DoesNotContain("ERROR", told, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 5", told, StringComparison.Ordinal);
        Assert.Contains("Extent: (-171.770000, -18.140000) - (178.440000, 50.450000)", told, StringComparison.Ordinal);
        Assert.Contains($"date_end: {dayType} (", told, StringComparison.Ordinal);
        Assert.Contains($"fatalities: {wholeType} (", told, StringComparison.Ordinal);
    }

    [GdalTheory]
    [InlineData("geojson", "events.geojson")]
    [InlineData("kml", "events.kml")]
    [InlineData("fgb", "events.fgb")]
    [InlineData("gpkg", "events.gpkg")]
    [InlineData("shp", "events.shp.zip")]
    public async Task GDAL_reads_the_same_values_from_each_file(string format, string fileName)
    {
        var path = await SaveAsync(format, fileName, "&event_type=Battles");
        var told = await Gdal.RunAsync("ogrinfo", "-ro", "-al", path.EndsWith(".zip", StringComparison.Ordinal)
            ? $"/vsizip/{path}" : path);
        Assert.Contains("POINT (30.52 50.45)", told, StringComparison.Ordinal);
        Assert.Contains("place_name (String) = kyiv", told, StringComparison.Ordinal);
        Assert.Contains(") = 12", told, StringComparison.Ordinal);
        Assert.Contains("2022", told, StringComparison.Ordinal);
    }

    [GdalTheory]
    [InlineData("PRAGMA integrity_check", "(String) = ok")]
    [InlineData("SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = 4326", "GEOGCS[\"WGS 84\"")]
    [InlineData("SELECT typeof(date_end) AS t, typeof(fatalities) AS f FROM events WHERE fatalities = 12", "= integer")]
    [InlineData("SELECT count(*) AS n FROM events WHERE geom IS NULL AND date_end IS NULL", "n (Integer) = 1")]
    public async Task A_GeoPackage_is_a_sound_database(string sql, string expected)
    {
        var path = await SaveAsync("gpkg", "events.gpkg");
        Assert.Contains(expected, await Gdal.RunAsync("ogrinfo", "-q", "-ro", path, "-sql", sql),
            StringComparison.Ordinal);
    }

    [GdalTheory]
    [InlineData("gpkg", "events.gpkg")]
    [InlineData("fgb", "events.fgb")]
    public async Task GDAL_turns_the_file_into_GeoJSON_with_every_event_where_it_is(string format, string fileName)
    {
        var path = await SaveAsync(format, fileName);
        var turned = path + ".geojson";
        Assert.Equal("", await Gdal.RunAsync("ogr2ogr", "-f", "GeoJSON", turned, path));
        using var document = JsonDocument.Parse(
            await File.ReadAllBytesAsync(turned, TestContext.Current.CancellationToken));
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => feature.GetProperty("properties").GetProperty("place_name").GetString() ?? "",
            feature => feature.GetProperty("geometry"));
        Assert.Equal(5, features.Count);
        Assert.Equal(JsonValueKind.Null, features["nowhere"].ValueKind);
        Assert.Equal("[36.29,33.51]", features["damascus"].GetProperty("coordinates").GetRawText()
            .Replace(" ", "", StringComparison.Ordinal));
    }

    [PostgisTheory]
    [InlineData("csv", "id,longitude,latitude,event_type,sub_event_type,date_start,date_end")]
    [InlineData("acled", "event_id_cnty,event_date,year,time_precision,disorder_type,event_type")]
    [InlineData("ucdp", "id,year,type_of_violence,side_a,side_b")]
    public async Task A_table_has_its_names_and_a_line_for_each_event(string format, string head)
    {
        var lines = (await ReadAsync($"f={format}")).TrimEnd().Split("\r\n");
        Assert.StartsWith(head, lines[0], StringComparison.Ordinal);
        Assert.Equal(6, lines.Length);
    }

    [PostgisFact]
    public async Task A_file_that_broke_off_goes_on_after_its_last_event()
    {
        var ids = new List<string>();
        for (var after = ""; ids.Count < 5;)
        {
            var lines = (await ReadAsync($"f=csv&limit=2{after}")).TrimEnd().Split("\r\n")[1..];
            Assert.NotEmpty(lines);
            ids.AddRange(lines.Select(line => line.Split(',')[0]));
            after = $"&after={ids[^1]}";
        }

        Assert.Equal(5, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [PostgisFact]
    public async Task A_sequence_is_a_record_separator_and_a_feature_for_each_event()
    {
        var records = (await ReadAsync("f=geojsonseq")).Split('\u001e')[1..];
        Assert.Equal(5, records.Length);
        Assert.All(records, record => Assert.Equal(
            "Feature", JsonSerializer.Deserialize<JsonElement>(record).GetProperty("type").GetString()));
    }

    [PostgisTheory]
    [InlineData("f=docx", "f")]
    [InlineData("after=x", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("bbox=1,2", "bbox")]
    [InlineData("colour=red", "colour")]
    public async Task A_wrong_parameter_is_named(string query, string name)
    {
        using var answer = await app.Service.Reader.GetAsync(
            new Uri($"/api/events/export?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private async Task<string> SaveAsync(string format, string fileName, string more = "")
    {
        var folder = Directory.CreateTempSubdirectory("geoconflict-test-").FullName;
        var path = Path.Combine(folder, fileName);
        var bytes = await app.Service.Reader.GetByteArrayAsync(
            new Uri($"/api/events/export?f={format}{more}", UriKind.Relative), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<string> ReadAsync(string query) => app.Service.Reader.GetStringAsync(
        new Uri($"/api/events/export?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
}
