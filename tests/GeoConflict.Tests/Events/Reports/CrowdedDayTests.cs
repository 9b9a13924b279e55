using System.Diagnostics;
using System.Globalization;
using GeoConflict.Events.Reports;

namespace GeoConflict.Tests.Events.Reports;

/// <summary>Takes the clock, so no other test of this project runs beside it.</summary>
[Collection(nameof(CrowdedDayTests))]
[CollectionDefinition(nameof(CrowdedDayTests), DisableParallelization = true)]
public sealed class CrowdedDayTests
{
    [Fact]
    public void Cluster_takes_one_crowded_day_without_quadratic_time()
    {
        const int count = 20_000;
        var day = new DateOnly(2016, 5, 12);
        var random = new Random(7);
        var reports = Enumerable.Range(0, count)
            .Select(_ => new Report(
                string.Create(CultureInfo.InvariantCulture, $"Clash at Town{Letters(random)} kills {random.Next(2, 90)}"), day, "Syria"))
            .ToArray();
        var watch = Stopwatch.StartNew();

        ReportClusterer.Cluster(reports);

        // All pairs would be 200 million, minutes of work; a linear number takes seconds.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static string Letters(Random random) =>
        new([.. Enumerable.Range(0, 3).Select(_ => (char)('a' + random.Next(26)))]);
}
