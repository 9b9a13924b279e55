using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places;

/// <summary>Tells whether anything the gazetteer is made from has changed.</summary>
internal static class GazetteerFingerprint
{
    /// <summary>Rises with every change of the program that changes places or names: folding, joining, fame.</summary>
    private const byte RecipeVersion = 5;

    /// <summary>
    /// SHA-256, hexadecimal, over the package lock, the recipe, our own tables, and the imported files' names, lengths
    /// and times.
    /// </summary>
    public static string Of(Workspace workspace)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(workspace.GazetteerManifestFolder, "package-lock.json")));
        hash.AppendData([RecipeVersion]);
        foreach (var cell in GazetteerLexicon.Tables.SelectMany(GazetteerLexicon.ReadRows).SelectMany(row => row))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(cell + "\t"));
        }

        foreach (var file in GazetteerCatalogue.ImportsOf(workspace).Files)
        {
            var line = FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The fingerprint an index was made with; empty if there is no index that can be read.</summary>
    public static string OfIndex(string path)
    {
        if (!File.Exists(path)) return "";
        try
        {
            using var index = GazetteerIndex.Open(path);
            return index.Fingerprint;
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
