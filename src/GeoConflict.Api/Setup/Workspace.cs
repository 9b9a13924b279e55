namespace GeoConflict.Api.Setup;

/// <summary>Where the program's own folders are: the checkout (or published folder) and the data it keeps.</summary>
/// <param name="Root">The folder that holds wwwroot and db.</param>
/// <param name="Data">The folder everything restored, built or stored goes to; safe to delete, made when needed.</param>
/// <param name="GazetteerIndexPath">The memory-mapped gazetteer index.</param>
public sealed record Workspace(string Root, string Data, string GazetteerIndexPath)
{
    /// <summary>The environment variable that names the root.</summary>
    public const string RootVariable = "GEOCONFLICT_ROOT";

    /// <summary>The environment variable that names the data folder.</summary>
    public const string DataVariable = "GEOCONFLICT_DATA";

    /// <summary>The environment variable that names another gazetteer index.</summary>
    public const string GazetteerVariable = "GEOCONFLICT_GAZETTEER";

    /// <summary>The node_modules folder with the gazetteer packages.</summary>
    public string GazetteerPackages => Path.Combine(Data, "gazetteer", "packages", "node_modules");

    /// <summary>The folder of the private PostgreSQL cluster.</summary>
    public string ClusterFolder => Path.Combine(Data, "pg");

    /// <summary>Holds the connection string of the private cluster while that runs.</summary>
    public string ClusterAddressPath => Path.Combine(Data, "database-address");

    /// <summary>What the browser gets.</summary>
    public string WebRoot => Path.Combine(Root, "wwwroot");

    /// <summary>The same, compressed at its best.</summary>
    public string CompressedWebRoot => Path.Combine(Data, "page");

    /// <summary>The manifest of front-end files.</summary>
    public string LibmanManifest => Path.Combine(Root, "libman.json");

    /// <summary>The pinned list of gazetteer packages (package.json and its lock).</summary>
    public string GazetteerManifestFolder => Path.Combine(Root, "db", "gazetteer");

    /// <summary>The dispatches shipped as demonstration data.</summary>
    public string SeedFolder => Path.Combine(Root, "db", "seed");

    /// <summary>The workspace of this process, from the environment and from where the program lies.</summary>
    public static Workspace Find() => Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable);

    /// <summary>The workspace seen from a folder.</summary>
    /// <param name="baseDirectory">Where the program lies; the search for the root goes up from there.</param>
    /// <param name="variable">Looks up an environment variable; null or empty when it is not set.</param>
    public static Workspace Find(string baseDirectory, Func<string, string?> variable)
    {
        var root = FullPath(variable(RootVariable)) ?? FindRoot(baseDirectory);
        var data = FullPath(variable(DataVariable)) ?? Path.Combine(root, ".data");
        var index = FullPath(variable(GazetteerVariable)) ?? Path.Combine(data, "gazetteer", "places.gcx");
        return new Workspace(root, data, index);
    }

    private static string? FullPath(string? path) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path);

    /// <summary>The nearest folder upwards with the solution; a published program is its own root.</summary>
    private static string FindRoot(string baseDirectory)
    {
        for (var folder = new DirectoryInfo(baseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GeoConflict.sln")))
            {
                return folder.FullName;
            }
        }

        return Path.GetFullPath(baseDirectory);
    }
}
