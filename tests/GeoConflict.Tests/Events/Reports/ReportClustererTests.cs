using GeoConflict.Events.Reports;

namespace GeoConflict.Tests.Events.Reports;

public sealed class ReportClustererTests
{
    private static readonly DateOnly Day = new(2016, 5, 12);

    [Fact]
    public void Cluster_joins_headlines_that_share_a_rare_name_and_a_toll()
    {
        var clusters = Cluster(
        [
            new("Bomb in Maiduguri market kills 13", Day, "Nigeria"),
            new("At least 13 dead as blast rips through Maiduguri market", Day, "Nigeria"),
        ]);

        Assert.Equal([0, 0], clusters);
    }

    [Fact]
    public void Cluster_joins_a_later_headline_with_a_higher_toll()
    {
        var clusters = Cluster(
        [
            new("Twenty die in Gwoza church raid", Day, "Nigeria"),
            new("Gwoza church raid: toll rises to 31", Day.AddDays(1), "Nigeria"),
        ]);

        Assert.Equal([0, 0], clusters);
    }

    [Fact]
    public void Cluster_keeps_events_of_one_day_in_two_towns_apart()
    {
        var clusters = Cluster(
        [
            new("Suicide bomber hits Maiduguri mosque", Day, "Nigeria"),
            new("Teachers abducted near Gusau", Day, "Nigeria"),
        ]);

        Assert.Equal([0, 1], clusters);
    }

    [Fact]
    public void Cluster_keeps_like_headlines_of_two_countries_apart()
    {
        var clusters = Cluster(
        [
            new("Car bomb kills 12 in Tripoli", Day, "Libya"),
            new("Car bomb kills 12 in Tripoli", Day, "Lebanon"),
        ]);

        Assert.Equal([0, 1], clusters);
    }

    [Fact]
    public void Cluster_keeps_like_headlines_of_different_weeks_apart()
    {
        var clusters = Cluster(
        [
            new("Shelling of Avdiivka kills 2", Day, "Ukraine"),
            new("Shelling of Avdiivka kills 2", Day.AddDays(8), "Ukraine"),
        ]);

        Assert.Equal([0, 1], clusters);
    }

    [Fact]
    public void Cluster_joins_reports_without_dates_by_their_words()
    {
        var clusters = Cluster(
        [
            new("Rebels take Bambari town hall, 4 killed"),
            new("Farmers march in Lyon"),
            new("Four killed as rebels take Bambari"),
        ]);

        Assert.Equal([0, 1, 0], clusters);
    }

    [Fact]
    public void Cluster_numbers_from_zero_by_first_appearance_whatever_the_days()
    {
        var clusters = Cluster(
        [
            new("Mortars hit Taiz hospital", Day.AddDays(20), "Yemen"),
            new("Landmine near Mocha", Day, "Yemen"),
            new("Taiz hospital hit by mortars", Day.AddDays(20), "Yemen"),
        ]);

        Assert.Equal([0, 1, 0], clusters);
    }

    [Fact]
    public void Cluster_reads_only_the_first_words_of_long_reports()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 60).Select(i => "word" + (char)('a' + (i % 26)) + (char)('a' + (i / 26))));
        var clusters = Cluster(
        [
            new("Raid on Kidal camp. " + filler + " Zinjibar", Day, "Mali"),
            new("Ambush outside Menaka. Colonel held hostage. Envoys leave. Zinjibar", Day, "Mali"),
        ]);

        Assert.Equal([0, 1], clusters);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("\uDC00\u0000\u202E '; DROP TABLE article; --")]
    [InlineData("99999999999999999999999")]
    public void Cluster_takes_any_text(string text) => Assert.Equal([0], Cluster([new Report(text)]));

    [Fact]
    public void Cluster_of_nothing_is_nothing() => Assert.Empty(Cluster([]));

    [Fact]
    public void Cluster_says_to_which_report_one_was_joined_and_why()
    {
        var answers = ReportClusterer.Cluster(
        [
            new("Bomb in Maiduguri market kills 13", Day, "Nigeria"),
            new("Teachers abducted near Gusau", Day, "Nigeria"),
            new("At least 13 dead as blast rips through Maiduguri market", Day, "Nigeria"),
        ]);

        var join = Assert.IsType<ReportJoin>(answers[2].Join);
        Assert.Equal(0, join.Other);
        Assert.InRange(join.Probability, 0.5, 1);
        Assert.Contains(join.Reasons, r => r.Name == "words"
            && r.Detail?.Contains("maiduguri", StringComparison.Ordinal) is true);
        Assert.Null(answers[1].Join);
    }

    [Fact]
    public void Cluster_leaves_out_what_an_archive_prints_under_the_headline()
    {
        var clusters = Cluster(
        [
            new("Gunmen raid Katsina village\n\nAU \t\nSamuel Ogundele", Day, "Nigeria"),
            new("Court frees Calabar lawyer\n\nAU \t\nSamuel Ogundele", Day, "Nigeria"),
        ]);

        Assert.Equal([0, 1], clusters);
    }

    [Fact]
    public void Cluster_takes_a_day_before_newspapers_for_no_day()
    {
        var clusters = Cluster(
        [
            new("Bomb in Maiduguri market kills 13", new DateOnly(1753, 1, 1), "Nigeria"),
            new("At least 13 dead as blast rips through Maiduguri market", null, "Nigeria"),
        ]);

        Assert.Equal([0, 0], clusters);
    }

    private static int[] Cluster(IReadOnlyList<Report> reports) =>
        [.. ReportClusterer.Cluster(reports).Select(report => report.Cluster)];
}
