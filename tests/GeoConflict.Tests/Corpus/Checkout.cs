namespace GeoConflict.Tests.Corpus;

/// <summary>Where the files of this repository are while its tests run.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GeoConflict.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No parent of " + AppContext.BaseDirectory + " holds GeoConflict.sln.");
    }
}
