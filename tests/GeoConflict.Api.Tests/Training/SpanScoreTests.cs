using GeoConflict.Api.Training;
using GeoConflict.Text;

namespace GeoConflict.Api.Tests.Training;

public sealed class SpanScoreTests
{
    [Fact]
    public void Add_counts_a_name_as_found_only_if_both_its_ends_are_right()
    {
        var score = new SpanScore();
        score.Add([new TextSpan(0, 4), new TextSpan(10, 5)], [new TextSpan(0, 4), new TextSpan(10, 6), new TextSpan(30, 2)]);
        Assert.Equal((0.5, 1.0 / 3, 0.4), (score.Precision, score.Recall, Math.Round(score.F1, 12)));
    }
}
