using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Tiles;

namespace GeoConflict.Api.Tests.Tiles;

public sealed class GeoJsonFeaturesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    private List<int> ReadNumbers(string json)
    {
        File.WriteAllText(path, json);
        return [.. GeoJsonFeatures.Read(path).Select(feature => feature.GetProperty("n").GetInt32())];
    }

    [Fact]
    public void Read_finds_the_features_whatever_stands_around_them() =>
        Assert.Equal([1, 2], ReadNumbers("""{"crs":{"features":[{"n":9}]},"features":[{"n":1},{"n":2}],"bbox":[1,2]}"""));

    [Fact]
    public void Read_finds_nothing_when_there_are_no_features() =>
        Assert.Empty(ReadNumbers("""{"type":"FeatureCollection","features":[]}"""));

    [Fact]
    public void Read_goes_on_over_the_end_of_its_buffer()
    {
        // Each feature fills a tenth of a megabyte; the third one more than two.
        var features = Enumerable.Range(0, 40).Select(n => string.Create(
            CultureInfo.InvariantCulture, $$"""{"text":"{{new string('x', n == 2 ? 2_500_000 : 100_000)}}","n":{{n}}}"""));

        Assert.Equal(
            Enumerable.Range(0, 40), ReadNumbers("{\"features\":[" + string.Join(",\n", features) + "]}"));
    }

    [Fact]
    public void Read_throws_when_the_file_is_cut_short() =>
        Assert.ThrowsAny<JsonException>(() => ReadNumbers("""{"features":[{"n":1},{"n":"""));
}
