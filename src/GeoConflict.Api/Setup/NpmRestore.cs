using System.Security.Cryptography;

namespace GeoConflict.Api.Setup;

/// <summary>Installs the packages of a package.json and its lock into a folder, once.</summary>
/// <param name="manifestFolder">Holds package.json and package-lock.json.</param>
/// <param name="target">Gets node_modules; made anew when the lock changes.</param>
internal sealed class NpmRestore(string manifestFolder, string target)
{
    private const string Lock = "package-lock.json";

    private string StampPath => Path.Combine(target, "restored");

    /// <summary>Restores unless the same lock was restored before.</summary>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="SetupException">npm is missing or could not install them.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var lockHash = Convert.ToHexStringLower(SHA256.HashData(
            await File.ReadAllBytesAsync(Path.Combine(manifestFolder, Lock), cancellationToken)));
        if (File.Exists(StampPath)
            && await File.ReadAllTextAsync(StampPath, cancellationToken) == lockHash
            && Directory.Exists(Path.Combine(target, "node_modules")))
        {
            return "up to date";
        }

        Directory.CreateDirectory(target);
        File.Delete(StampPath);
        foreach (var file in new[] { "package.json", Lock })
        {
            File.Copy(Path.Combine(manifestFolder, file), Path.Combine(target, file), overwrite: true);
        }

        // npm checks each package against the integrity in the lock, and removes what an interrupted run left.
        var result = await Tool.RunAsync(
            "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], target, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new SetupException(
                $"npm could not install the packages of {manifestFolder} ({result.Reason}): check the network and try again");
        }

        await File.WriteAllTextAsync(StampPath, lockHash, cancellationToken);
        return $"restored {Directory.GetDirectories(Path.Combine(target, "node_modules")).Length} packages";
    }
}
