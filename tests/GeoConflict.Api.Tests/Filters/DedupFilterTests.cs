using System.Text;
using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Tests.Filters;

public sealed class DedupFilterTests
{
    [Fact]
    public async Task Run_gives_two_reports_of_one_strike_the_same_cluster_and_another_event_its_own()
    {
        var lines = await RunAsync("""
            {"id":"a","text":"Air strike on market in Idlib kills 12","date":"2020-01-15","country":"Syria"}
            {"id":"b","text":"Twelve (12) dead after air strike hits Idlib market","date":"2020-01-15","country":"Syria"}
            {"id":"c","text":"Farmers march peacefully through Nagpur","date":"2020-03-02","country":"India"}
            """);

        Assert.Equal(Cluster(lines[0]), Cluster(lines[1]));
        Assert.NotEqual(Cluster(lines[0]), Cluster(lines[2]));
    }

    [Fact]
    public async Task Run_names_what_is_wrong_with_a_line_and_clusters_the_rest()
    {
        var lines = await RunAsync("{\"id\":1,\"text\":\"Clash near Gao\"}\n{\"id\":2,\"text\":\"x\",\"date\":\"yesterday\"}");

        Assert.True(lines[0].TryGetProperty("cluster", out _));
        Assert.Contains("\"date\"", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, lines[1].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Run_says_to_which_report_another_was_joined_and_why()
    {
        var lines = await RunAsync("""
            {"id":"a","text":"Air strike on market in Idlib kills 12","date":"2020-01-15","country":"Syria"}
            {"id":"b","text":"Twelve (12) dead after air strike hits Idlib market","date":"2020-01-15","country":"Syria"}
            """);

        var joined = lines[1].GetProperty("joined");
        Assert.Equal("a", joined.GetProperty("to").GetString());
        Assert.Contains(joined.GetProperty("because").EnumerateArray(), r => r.GetProperty("name").GetString() == "words");
    }

    private static int Cluster(JsonElement line) => line.GetProperty("cluster").GetInt32();

    private static async Task<List<JsonElement>> RunAsync(string input)
    {
        using var output = new MemoryStream();
        using var gazetteer = GazetteerIndex.Open(SmallGazetteer.Path);
        await new DedupFilter(gazetteer).RunAsync(new StringReader(input), output, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}
