using System.Diagnostics;
using GeoConflict.Api.Setup;

namespace GeoConflict.Browser.Tests;

/// <summary>The accessibility checker, taken from npm at the version that the lock file pins.</summary>
internal static class AxeCore
{
    private static readonly string Folder =
        Path.Combine(Workspace.Find().Root, "tests", "GeoConflict.Browser.Tests", "npm");

    private static readonly string ScriptPath = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");

    /// <returns>The script, fetched first if it is not there yet.</returns>
    /// <exception cref="InvalidOperationException">npm is missing, or could not fetch it.</exception>
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(ScriptPath)) await RestoreAsync(cancellationToken);
        return await File.ReadAllTextAsync(ScriptPath, cancellationToken);
    }

    private static async Task RestoreAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0) throw new InvalidOperationException(Failure($"{await error}{await output}"));
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(Failure("there is no npm on the PATH"), missing);
        }
    }

    private static string Failure(string reason) =>
        $"axe-core could not be fetched; run \"npm ci\" in {Folder} and see what it says: {reason.Trim()}";
}
