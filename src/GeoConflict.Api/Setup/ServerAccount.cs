namespace GeoConflict.Api.Setup;

/// <summary>The operating-system account that runs a private server: PostgreSQL refuses to run as root.</summary>
/// <param name="Name">The account's name.</param>
/// <param name="IsOther">Whether it is another than the one this process runs as.</param>
internal sealed record ServerAccount(string Name, bool IsOther)
{
    private const string PostgresAccount = "postgres";

    /// <summary>This process's own account, or for root the one that PostgreSQL's packages make.</summary>
    public static ServerAccount Choose() => Environment.UserName == "root"
        ? new ServerAccount(PostgresAccount, IsOther: true)
        : new ServerAccount(Environment.UserName, IsOther: false);

    /// <summary>Runs a program as this account.</summary>
    public Task<ToolResult> RunAsync(string program, string[] arguments, CancellationToken cancellationToken) => IsOther
        ? Tool.RunAsync(
            "setpriv",
            ["--reuid", Name, "--regid", Name, "--init-groups", "--", program, .. arguments],
            "/",
            cancellationToken)
        : Tool.RunAsync(program, arguments, "/", cancellationToken);

    /// <summary>Makes a folder that only this account (and root) can enter; an existing one is left as it is.</summary>
    /// <exception cref="SetupException">It cannot be made.</exception>
    public async Task MakeFolderAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            var result = IsOther
                ? await Tool.RunAsync(
                    "install", ["-d", "-m", "700", "-o", Name, "-g", Name, folder], "/", cancellationToken)
                : await Tool.RunAsync("mkdir", ["-m", "700", folder], "/", cancellationToken);
            if (result.ExitCode != 0)
            {
                throw new SetupException($"the folder {folder} cannot be made: {result.Reason}");
            }
        }
    }

    /// <summary>Whether this account can reach a folder through all of its parents.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync("test", ["-x", folder], cancellationToken)).ExitCode == 0;
}
