namespace GeoConflict.Api.Setup;

/// <summary>One run of the tests: checks the style, builds, runs each project, counts.</summary>
/// <param name="workspace">The checkout.</param>
/// <param name="filter">Which tests; null for all.</param>
internal sealed class TestRun(Workspace workspace, string? filter)
{
    private static readonly string[] Projects =
    [
        "GeoConflict.Tests", "GeoConflict.Api.Tests", "GeoConflict.Browser.Tests",
    ];

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    private readonly StepConsole steps = StepConsole.OfProcess();

    /// <summary>Runs everything; a step that fails counts as one failure and the rest still runs where it can.</summary>
    public async Task<TestCounts> RunAsync(CancellationToken cancellationToken)
    {
        // The server's account must be able to enter, so this folder is not closed like a temporary one of .NET's own.
        var folder = Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), $"geoconflict-test-{Environment.ProcessId}")).FullName;
        PrivateCluster? cluster = null;
        try
        {
            await SetupLock.RunAsync(
                workspace,
                steps,
                async token =>
                {
                    await FileSetup.RunAsync(workspace, steps, token);
                    return 0;
                },
                cancellationToken);
            await steps.RunAsync(
                "test database server",
                async (progress, token) =>
                {
                    cluster = await PrivateCluster.StartAsync(
                        Path.Combine(folder, "pg"), new ClusterOptions { IsDurable = false }, progress, token);
                    Environment.SetEnvironmentVariable("GEOCONFLICT_TEST_DB", cluster.AdminConnectionString);
                    return "started";
                },
                cancellationToken);
            SetEnvironment();
            return await RunStepsAsync(folder, cancellationToken);
        }
        finally
        {
            await (cluster?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
            Directory.Delete(folder, recursive: true);
        }
    }

    private void SetEnvironment()
    {
        Environment.SetEnvironmentVariable(Workspace.RootVariable, workspace.Root);
        Environment.SetEnvironmentVariable("ConnectionStrings__GeoConflict", null);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GEOCONFLICT_CHROMIUM")))
        {
            var browser = Array.Find(Browsers, Tool.IsInstalled) ?? throw new SetupException(
                "chromium is missing: install it (Debian: apt-get install chromium) or set GEOCONFLICT_CHROMIUM");
            Environment.SetEnvironmentVariable("GEOCONFLICT_CHROMIUM", Tool.Find(browser));
        }
    }

    private async Task<TestCounts> RunStepsAsync(string folder, CancellationToken cancellationToken)
    {
        var counts = default(TestCounts);
        string[] build = ["build", "GeoConflict.sln", "-c", "Release", "-v", "quiet", "-nologo", "--disable-build-servers"];
        if (await DotnetAsync("build", build, cancellationToken) != 0)
        {
            return TestCounts.OneFailure;
        }

        string[] format = ["format", "GeoConflict.sln", "--verify-no-changes", "--no-restore"];
        if (await DotnetAsync("style", format, cancellationToken) != 0)
        {
            counts += TestCounts.OneFailure;
        }

        foreach (var project in Projects)
        {
            counts += await TestAsync(project, folder, cancellationToken);
        }

        var webTests = Path.Combine(workspace.Root, "tests", "web");
        return Directory.Exists(webTests) && filter is null
            ? counts + await TestWebAsync(cancellationToken)
            : counts;
    }

    private async Task<TestCounts> TestAsync(string project, string folder, CancellationToken cancellationToken)
    {
        var trx = Path.Combine(folder, project + ".trx");
        string[] arguments =
        [
            "test", $"tests/{project}", "-c", "Release", "--no-build", "--nologo",
            "--logger", $"trx;LogFileName={trx}", "--logger", "console;verbosity=normal",
            .. filter is null ? Array.Empty<string>() : ["--filter", filter],
        ];
        var exitCode = await DotnetAsync(project, arguments, cancellationToken);
        if (!File.Exists(trx))
        {
            return default(TestCounts).WithExitCode(exitCode);
        }

        using var results = File.OpenText(trx);
        return TestCounts.OfTrx(results).WithExitCode(exitCode);
    }

    private async Task<TestCounts> TestWebAsync(CancellationToken cancellationToken)
    {
        var counts = default(TestCounts);
        await steps.RunAsync(
            "tests/web",
            async (_, token) =>
            {
                var result = await Tool.RunAsync(
                    "node", ["--test", "--test-reporter=tap", "tests/web/"], workspace.Root, token);
                counts = TestCounts.OfTap(result.Output).WithExitCode(result.ExitCode);
                if (!counts.IsGood(maySkip: false))
                {
                    steps.Say(result.Output + result.Error);
                }

                return counts.ToString();
            },
            cancellationToken);
        return counts;
    }

    private async Task<int> DotnetAsync(string name, string[] arguments, CancellationToken cancellationToken)
    {
        var exitCode = 0;
        await steps.RunAsync(
            name,
            async (_, token) =>
            {
                exitCode = (await Tool.RunAsync("dotnet", arguments, workspace.Root, steps.Say, token)).ExitCode;
                return exitCode == 0 ? "good" : $"failed (exit code {exitCode})";
            },
            cancellationToken);
        return exitCode;
    }
}
