using GeoConflict.Api.Feeds.Fetching;

namespace GeoConflict.Api.Tests.Feeds.Fetching;

/// <summary>Examples of RFC 9309 and of the files that hosts really have.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("/news/one", true)]
    [InlineData("/private/one", false)]
    [InlineData("/private/but/this", true)]
    [InlineData("/a/print.pdf", false)]
    [InlineData("/a/print.pdf?x=1", true)]
    [InlineData("/search?q=war", false)]
    public void Allows_takes_the_longest_rule_that_matches(string path, bool expected)
    {
        var rules = RobotsRules.Parse(
            """
            # for everyone
            User-agent: *
            Disallow: /private/
            Allow: /private/but
            Disallow: /*.pdf$
            Disallow: *q=
            """);
        Assert.Equal(expected, rules.Allows(path));
    }

    [Fact]
    public void Parse_takes_the_group_that_names_this_program_before_that_of_all()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /\n\nUser-agent: Other\nUser-agent: GeoConflict\nDisallow: /x\nCrawl-delay: 2.5\n");
        Assert.True(rules.Allows("/news"));
        Assert.False(rules.Allows("/x"));
        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay);
    }

    [Fact]
    public void An_empty_disallow_allows_everything() =>
        Assert.True(RobotsRules.Parse("User-agent: *\nDisallow:\n").Allows("/"));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_than_its_length_times_that_of_the_path()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 2_000)) + "b";
        var rules = RobotsRules.Parse($"User-agent: *\nDisallow: {pattern}\n");
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.True(rules.Allows("/" + new string('a', 10_000)));
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }
}
