using GeoConflict.Events;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Corpus;

/// <summary>Expected figures were counted by hand.</summary>
public sealed class DispatchScorerTests
{
    private static readonly GeoPoint Homs = new(34.73, 36.72);
    private static readonly GeoPoint Hama = new(35.13, 36.76);
    private static readonly DateInterval Day = DateInterval.On(new DateOnly(2024, 12, 5));

    [Fact]
    public void Score_counts_an_event_with_all_its_fields_as_all_right()
    {
        var score = DispatchScorer.Score([Clash(Hama, dead: 7)], [new("Armed clash", Day, Hama, 7)]);

        Assert.True(score.IsWhollyRight);
    }

    [Fact]
    public void Score_does_not_match_beyond_the_tolerance()
    {
        var score = DispatchScorer.Score([Clash(Hama)], [new("Armed clash", Day, Homs, null)]);

        Assert.Equal((0, 1), (score.Placed, score.Spurious));
    }

    [Fact]
    public void Score_prefers_the_right_type_to_the_nearest_place()
    {
        var beside = new GeoPoint(35.2, 36.76);
        var score = DispatchScorer.Score(
            [Clash(Hama)], [new("Attack", Day, Hama, null), new("Armed clash", Day, beside, null)]);

        Assert.Equal((1, 1, 1), (score.Placed, score.TypeRight, score.Spurious));
    }

    [Fact]
    public void Score_uses_each_found_event_once()
    {
        var score = DispatchScorer.Score([Clash(Hama), Clash(Hama)], [new("Armed clash", Day, Hama, null)]);

        Assert.Equal((2, 1, 0), (score.Expected, score.Placed, score.Spurious));
    }

    [Fact]
    public void Score_counts_an_event_without_a_place_as_spurious()
    {
        var score = DispatchScorer.Score([Clash(Hama)], [new("Armed clash", Day, null, null)]);

        Assert.Equal((0, 1), (score.Placed, score.Spurious));
    }

    [Fact]
    public void Score_of_no_events_is_wholly_right_when_none_is_expected() =>
        Assert.True(DispatchScorer.Score([], []).IsWhollyRight);

    [Fact]
    public void Score_wants_zero_dead_to_be_said_when_zero_is_expected()
    {
        var score = DispatchScorer.Score([Clash(Hama, dead: 0)], [new("Armed clash", Day, Hama, null)]);

        Assert.Equal((1, 0), (score.DeadKnown, score.DeadRight));
    }

    [Theory]
    [InlineData(3, 5, false)]
    [InlineData(4, 5, true)]
    [InlineData(5, 5, true)]
    [InlineData(5, 7, false)]
    [InlineData(null, 5, false)]
    public void Score_takes_any_part_of_an_expected_span(int? firstDay, int lastDay, bool isRight)
    {
        var span = new DateInterval(new DateOnly(2024, 12, 4), new DateOnly(2024, 12, 6));
        DateOnly? start = firstDay is { } day ? new DateOnly(2024, 12, day) : null;
        var found = new DateInterval(start, new DateOnly(2024, 12, lastDay));

        var score = DispatchScorer.Score([Clash(Hama) with { Date = span }], [new("Armed clash", found, Hama, null)]);

        Assert.Equal(isRight ? 1 : 0, score.DateRight);
    }

    [Fact]
    public void Score_does_not_take_a_span_for_an_expected_day()
    {
        var found = new DateInterval(new DateOnly(2024, 12, 4), new DateOnly(2024, 12, 5));

        Assert.Equal(0, DispatchScorer.Score([Clash(Hama)], [new("Armed clash", found, Hama, null)]).DateRight);
    }

    [Fact]
    public void Measures_are_shares_of_the_sums()
    {
        // 4 expected, 3 placed, 1 spurious: F1 = 6 / (6 + 1 + 1). Two with a figure of the dead, one of them right.
        var sum = new DispatchScore { Expected = 4, Placed = 3, TypeRight = 2, DeadKnown = 2, DeadRight = 1 }
            + new DispatchScore { Spurious = 1, DateRight = 1, AllRight = 1 };

        Assert.Equal(0.75, sum.Measures["placed_f1"], 12);
        Assert.Equal(0.5, sum.Measures["type_right"], 12);
        Assert.Equal(0.25, sum.Measures["date_right"], 12);
        Assert.Equal(0.5, sum.Measures["dead_right"], 12);
        Assert.Equal(0.25, sum.Measures["all_right"], 12);
    }

    private static ExpectedEvent Clash(GeoPoint at, int? dead = null) => new()
    {
        EventType = "Battles",
        SubEvent = "Armed clash",
        Date = Day,
        Lat = at.LatitudeDeg,
        Lon = at.LongitudeDeg,
        TolKm = 20,
        Place = "here",
        Dead = dead,
    };
}
