using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace GeoConflict.Api.Setup;

/// <summary>How many tests ended how.</summary>
internal readonly partial record struct TestCounts(int Passed, int Failed, int Skipped)
{
    private const string Outcome = "outcome";

    /// <summary>One failure without a test: a step, or a test host that ended before its results.</summary>
    public static TestCounts OneFailure => new(0, 1, 0);

    /// <summary>Whether a run with these counts is good: something ran and nothing failed.</summary>
    /// <param name="maySkip">Whether tests may be left out for want of what they read.</param>
    public bool IsGood(bool maySkip) => Passed > 0 && Failed == 0 && (maySkip || Skipped == 0);

    /// <summary>Both together.</summary>
    public static TestCounts operator +(TestCounts a, TestCounts b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    /// <summary>Counts the results in a TRX file, test by test, as its own totals leave skipped ones out.</summary>
    /// <remarks>A file that a crash cut short counts as far as it goes; the exit code tells the rest.</remarks>
    public static TestCounts OfTrx(TextReader trx)
    {
        var counts = default(TestCounts);
        try
        {
            using var reader = XmlReader.Create(trx);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "UnitTestResult")
                {
                    counts += reader.GetAttribute(Outcome) switch
                    {
                        "Passed" => new TestCounts(1, 0, 0),
                        "NotExecuted" or "Inconclusive" or "NotRunnable" => new TestCounts(0, 0, 1),
                        _ => OneFailure,
                    };
                }
            }
        }
        catch (XmlException)
        {
            counts += OneFailure;
        }

        return counts;
    }

    /// <summary>Reads the closing lines of node's test runner in its TAP form.</summary>
    public static TestCounts OfTap(string output)
    {
        var byName = TapTotal().Matches(output).ToDictionary(
            match => match.Groups["name"].Value,
            match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
        return byName.Count == 0
            ? OneFailure
            : new TestCounts(
                byName.GetValueOrDefault("pass"),
                byName.GetValueOrDefault("fail") + byName.GetValueOrDefault("cancelled"),
                byName.GetValueOrDefault("skipped") + byName.GetValueOrDefault("todo"));
    }

    /// <summary>Adds a failure when a runner ended badly without having counted one.</summary>
    public TestCounts WithExitCode(int exitCode) => exitCode != 0 && Failed == 0 ? this + OneFailure : this;

    /// <summary>The closing line.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    [GeneratedRegex(@"^# (?<name>pass|fail|cancelled|skipped|todo) (?<count>\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex TapTotal();
}
