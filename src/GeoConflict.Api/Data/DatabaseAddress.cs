using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Data;

/// <summary>Which database this process uses.</summary>
public static class DatabaseAddress
{
    /// <summary>The environment variable (and configuration key) that names a database of the user's own.</summary>
    public const string Variable = "ConnectionStrings__GeoConflict";

    /// <returns>The user's own connection string; null if none is set, and the private cluster is meant.</returns>
    public static string? FindOwn() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    /// <returns>The connection string to use: the user's own, else the running private cluster's.</returns>
    /// <exception cref="MigrationException">None is set and no private cluster runs.</exception>
    public static string Find() => FindOwn() ?? FindPrivate() ?? throw new MigrationException(
        $"No database: set {Variable}, or start with `geoconflict up`, which keeps its own.");

    private static string? FindPrivate()
    {
        var path = Workspace.Find().ClusterAddressPath;
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
