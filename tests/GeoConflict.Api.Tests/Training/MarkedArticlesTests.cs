using GeoConflict.Api.Filters;
using GeoConflict.Api.Training;
using GeoConflict.Geo;

namespace GeoConflict.Api.Tests.Training;

public sealed class MarkedArticlesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Read_takes_names_with_and_without_coordinates()
    {
        File.WriteAllText(file, """
            {"text":"🔥 in Gao and Kelleyland","toponyms":[{"start":5,"end":8,"lat":16.27,"lon":-0.04},{"start":13,"end":23,"lat":null}]}
            """);

        var (article, golds) = Assert.Single(MarkedArticles.Read(file));

        Assert.Equal(["Gao", "Kelleyland"], golds.Select(gold => gold.Span.Of(article.Text).ToString()));
        Assert.Equal([new GeoPoint(16.27, -0.04), null], golds.Select(gold => gold.Location));
    }

    [Fact]
    public void Read_finds_the_places_of_events_in_the_text()
    {
        File.WriteAllText(file, """
            {"text":"Gao was shelled. Gao is quiet.","events":[{"place":"Gao","lat":16.27,"lon":-0.04},{"place":"Kidal","lat":18.4,"lon":1.4}]}
            """);

        Assert.Equal([0, 17], Assert.Single(MarkedArticles.Read(file)).Golds.Select(gold => gold.Span.Start));
    }

    [Fact]
    public void Read_leaves_out_a_file_without_coordinates()
    {
        File.WriteAllText(file, """{"text":"in Gao","toponyms":[{"start":3,"end":6}]}""");

        Assert.Empty(MarkedArticles.Read(file));
    }

    [Fact]
    public void Read_tells_the_line_that_is_wrong()
    {
        File.WriteAllText(file, """{"text":"Gao","toponyms":[{"start":0,"end":9}]}""");

        var refusal = Assert.Throws<InvalidLineException>(() => MarkedArticles.Read(file));
        Assert.Contains("line 1: [0, 9)", refusal.Message, StringComparison.Ordinal);
    }
}
