using System.Diagnostics;

namespace GeoConflict.Api.Tests.Ogc;

/// <summary>GDAL's programs, as a user runs them.</summary>
public static class Gdal
{
    /// <summary>What a skipped test says.</summary>
    public const string WhySkipped = "Needs a PostGIS server and ogrinfo (gdal-bin).";

    /// <summary>Whether both are there.</summary>
    public static bool IsAvailable => PostgisApp.IsAvailable && (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':').Any(folder => File.Exists(Path.Combine(folder, "ogrinfo")));

    /// <summary>What a program prints.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await error;
    }
}
