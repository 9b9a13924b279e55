using System.CommandLine;
using GeoConflict.Api.Scores;

namespace GeoConflict.Api.Setup;

/// <summary><c>geoconflict test</c>: every test there is, on a database and a browser of its own.</summary>
public static class TestCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var filter = new Argument<string?>("filter")
        {
            Description = "Only tests whose name holds this, or an expression as `dotnet test --filter` has it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scores = new Option<bool>("--scores")
        {
            Description = "Instead of the tests: score the marked texts beside the checkout and print one table.",
        };
        var command = new Command("test", "Run all tests; the last line counts them.") { filter, scores };
        command.SetAction(async (line, cancellationToken) =>
        {
            var workspace = Workspace.Find();
            if (line.GetValue(scores)) return await new ScoreRun(workspace, Console.Out).RunAsync(cancellationToken);
            var counts = TestCounts.OneFailure; // until the run says otherwise
            // Some tests read material that only lies beside the checkout of those who change the code.
            var maySkip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
            var exitCode = await SetupFailure.GuardAsync(
                workspace,
                async token =>
                {
                    counts = await new TestRun(workspace, line.GetValue(filter)).RunAsync(token);
                    return counts.IsGood(maySkip) ? 0 : 1;
                },
                cancellationToken);
            Console.Out.WriteLine(counts);
            return exitCode;
        });
        return command;
    }
}
