using System.Globalization;
using GeoConflict.Api.Filters.Bench;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Tests.Filters.Bench;

public sealed class ExtractBenchTests
{
    private const string Dispatches =
        """{"text":"Shells fell on Homs on Friday, killing two people.","date":"2023-11-13"}""";

    [Fact]
    public void Make_gives_articles_of_three_thousand_characters_the_same_for_the_same_seed()
    {
        var lines = new GeneratedArticles(7).Make([Dispatches], 3);

        Assert.Equal(lines, new GeneratedArticles(7).Make([Dispatches], 3));
        Assert.All(lines, line => Assert.InRange(line.Length, 3_000, 3_300));
    }

    [Fact]
    public void Make_refuses_to_write_of_nothing() =>
        Assert.Throws<InvalidDataException>(() => new GeneratedArticles(7).Make([], 1));

    [Fact]
    public async Task RunAsync_prints_a_rate_and_the_memory_of_one_core_and_of_all()
    {
        using var gazetteer = GazetteerIndex.Open(SmallGazetteer.Path);
        using var output = new StringWriter();

        await new ExtractBench(gazetteer, output)
            .RunAsync(new GeneratedArticles(7).Make([Dispatches], 2), TestContext.Current.CancellationToken);

        var figures = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
        string[] told =
        [
            "one_core_articles_per_s", "one_core_articles_per_processor_s",
            $"all_{Environment.ProcessorCount}_cores_articles_per_s", "allocated_kb_an_article", "peak_memory_mb",
        ];
        Assert.Equal(2, figures["articles"]);
        Assert.All(told, name => Assert.True(figures[name] > 0, name));
    }
}
