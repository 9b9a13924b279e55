using System.Globalization;

namespace GeoConflict.Api.Setup;

/// <summary>An installed PostgreSQL server that has PostGIS.</summary>
/// <param name="Folder">Holds initdb, pg_ctl and postgres.</param>
/// <param name="MajorVersion">15, 16 and so on.</param>
internal sealed record PostgresBinaries(string Folder, int MajorVersion)
{
    /// <summary>The environment variable that names another folder of binaries.</summary>
    public const string FolderVariable = "GEOCONFLICT_PG_BIN";

    /// <summary>What to do where no server is installed.</summary>
    public const string InstallHint =
        "PostgreSQL with PostGIS is missing: install it (Debian: apt-get install postgresql-postgis) " +
        "or set ConnectionStrings__GeoConflict to a server that has it";

    /// <summary>The newest installed server with PostGIS.</summary>
    /// <param name="majorVersion">Only this version, for a cluster that it made; null for any.</param>
    /// <returns>Null when there is none.</returns>
    public static PostgresBinaries? Find(int? majorVersion) => Installed()
        .Where(found => majorVersion is null || found.MajorVersion == majorVersion)
        .MaxBy(found => found.MajorVersion);

    /// <summary>The path of one of its programs.</summary>
    public string PathOf(string program) => Path.Combine(Folder, program);

    private static IEnumerable<PostgresBinaries> Installed()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
        {
            return [new PostgresBinaries(named, VersionIn(named) ?? 0)];
        }

        // Debian and Ubuntu; Red Hat's and PostgreSQL's own packages for it.
        return FoldersIn("/usr/lib/postgresql", "*").Concat(FoldersIn("/usr", "pgsql-*"))
            .Where(home => HasPostgis(home) && File.Exists(Path.Combine(home, "bin", "initdb")))
            .Select(home => new PostgresBinaries(Path.Combine(home, "bin"), VersionIn(home) ?? 0));
    }

    private static string[] FoldersIn(string parent, string pattern) =>
        Directory.Exists(parent) ? Directory.GetDirectories(parent, pattern) : [];

    private static bool HasPostgis(string home)
    {
        var shares = new[] { $"/usr/share/postgresql/{Path.GetFileName(home)}", Path.Combine(home, "share") };
        return shares.Any(share => File.Exists(Path.Combine(share, "extension", "postgis.control")));
    }

    private static int? VersionIn(string path)
    {
        var name = path.Split('/', '-').LastOrDefault(part => part.Length > 0 && part.All(char.IsAsciiDigit));
        return int.TryParse(name, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
