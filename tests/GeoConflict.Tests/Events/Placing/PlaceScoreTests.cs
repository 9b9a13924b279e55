using GeoConflict.Events.Placing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Events.Placing;

public sealed class PlaceScoreTests
{
    private const string Text = "A bomb in Deir Hafer, near Aleppo.";

    [Fact]
    public void Of_counts_words_that_touch_a_mark()
    {
        var score = PlaceScore.Of(Text, [SpanOf("Deir Hafer")], [SpanOf("Hafer"), SpanOf("Aleppo")]);

        Assert.Equal(new PlaceScore(Right: 1, Wrong: 1, Missed: 1), score);
        Assert.Equal(0.5, score.F1);
    }

    [Fact]
    public void F1_is_0_where_nothing_was_found() =>
        Assert.Equal(0, PlaceScore.Of(Text, [SpanOf("Aleppo")], []).F1);

    private static TextSpan SpanOf(string name) => new(Text.IndexOf(name, StringComparison.Ordinal), name.Length);
}
