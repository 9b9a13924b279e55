using GeoConflict.Api.Feeds.Polling;

namespace GeoConflict.Api.Tests.Feeds.Polling;

/// <summary>How long feeds rest.</summary>
public sealed class PollRestTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    [Fact]
    public void After_a_success_the_rest_is_the_interval_give_or_take_a_tenth() =>
        Assert.All(Rests(0, null), rest => Assert.InRange(rest.TotalMinutes, 13.5, 16.5));

    [Theory]
    [InlineData(1, 15, 45)]
    [InlineData(3, 60, 180)]
    [InlineData(60, 720, 2160)]    // a day, and half of it by chance
    public void After_failures_the_rest_doubles_up_to_a_day(int failures, double least, double most)
    {
        var rests = Rests(failures, null);
        Assert.All(rests, rest => Assert.InRange(rest.TotalMinutes, least, most));
        Assert.True(rests.Distinct().Count() > 900, "the rests are left to chance");
    }

    [Fact]
    public void What_the_host_asks_for_is_given_up_to_a_day()
    {
        Assert.All(Rests(1, TimeSpan.FromHours(4)), rest => Assert.InRange(rest.TotalHours, 2, 6));
        Assert.All(Rests(1, TimeSpan.FromDays(400)), rest => Assert.InRange(rest.TotalDays, 0.5, 1.5));
    }

    private static List<TimeSpan> Rests(int failures, TimeSpan? asked)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 1000).Select(_ => PollRest.After(Interval, failures, asked, random))];
    }
}
