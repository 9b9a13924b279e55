using GeoConflict.Api.Scores;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Scores;

public sealed class ScoreRunTests
{
    [Fact]
    public void ReadFigures_takes_a_name_and_a_number_from_each_line()
    {
        var figures = ScoreRun.ReadFigures("articles 12\nall_gold.acc@161km 0.5312\nnot a figure\n");

        Assert.Equal(12, figures["articles"]);
        Assert.Equal(0.5312, figures["all_gold.acc@161km"]);
        Assert.Equal(2, figures.Count);
    }

    [Fact]
    public async Task Run_says_that_there_is_nothing_to_score_where_the_sets_are_absent()
    {
        var output = new StringWriter();
        var workspace = new Workspace(Path.Combine(Path.GetTempPath(), "no-such-checkout"), "", "");

        Assert.Equal(0, await new ScoreRun(workspace, output).RunAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("No scores: ", output.ToString(), StringComparison.Ordinal);
    }
}
