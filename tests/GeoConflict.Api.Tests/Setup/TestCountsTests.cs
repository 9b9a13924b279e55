using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Setup;

public sealed class TestCountsTests
{
    private const string Trx = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
          <UnitTestResult testName="a" outcome="Passed"><Output><StdOut>Failed</StdOut></Output></UnitTestResult>
          <UnitTestResult testName="b" outcome="Passed" />
          <UnitTestResult testName="c" outcome="Failed" />
          <UnitTestResult testName="d" outcome="NotExecuted" />
        </Results></TestRun>
        """;

    [Fact]
    public void OfTrx_counts_results_one_by_one()
    {
        Assert.Equal(new TestCounts(2, 1, 1), TestCounts.OfTrx(new StringReader(Trx)));
    }

    [Fact]
    public void OfTrx_counts_a_failure_when_a_crash_cut_the_file_short()
    {
        var cut = Trx[..Trx.IndexOf("testName=\"c\"", StringComparison.Ordinal)];
        Assert.Equal(new TestCounts(2, 1, 0), TestCounts.OfTrx(new StringReader(cut)));
    }

    [Fact]
    public void OfTap_reads_the_closing_lines_of_nodes_runner()
    {
        const string Tap = "ok 1 - fits\n# tests 9\n# suites 0\n# pass 6\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n";
        Assert.Equal(new TestCounts(6, 2, 1), TestCounts.OfTap(Tap));
    }

    [Fact]
    public void OfTap_counts_a_failure_when_the_runner_said_nothing()
    {
        Assert.Equal(TestCounts.OneFailure, TestCounts.OfTap("node: not found"));
    }

    [Theory]
    [InlineData(5, 0, 1, 5, 1)] // the host crashed after five good tests
    [InlineData(5, 2, 1, 5, 2)]
    [InlineData(5, 0, 0, 5, 0)]
    public void WithExitCode_adds_a_failure_when_none_was_counted(
        int passed, int failed, int exitCode, int expectedPassed, int expectedFailed)
    {
        var counts = new TestCounts(passed, failed, 0).WithExitCode(exitCode);
        Assert.Equal(new TestCounts(expectedPassed, expectedFailed, 0), counts);
    }

    [Theory]
    [InlineData(3, 0, 0, false, true)]
    [InlineData(3, 0, 1, false, false)]
    [InlineData(3, 0, 1, true, true)]
    [InlineData(3, 1, 0, true, false)]
    [InlineData(0, 0, 0, true, false)]
    public void IsGood_asks_for_a_test_that_passed_and_none_left_out_unless_they_may(
        int passed, int failed, int skipped, bool maySkip, bool isGood)
    {
        Assert.Equal(isGood, new TestCounts(passed, failed, skipped).IsGood(maySkip));
    }

    [Fact]
    public void ToString_is_the_closing_line()
    {
        Assert.Equal("12 passed, 0 failed, 1 skipped", new TestCounts(12, 0, 1).ToString());
    }
}
