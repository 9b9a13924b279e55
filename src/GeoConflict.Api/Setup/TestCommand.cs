using System.CommandLine;

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
        var command = new Command("test", "Run all tests; the last line counts them.") { filter };
        command.SetAction(async (line, cancellationToken) =>
        {
            var workspace = Workspace.Find();
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
