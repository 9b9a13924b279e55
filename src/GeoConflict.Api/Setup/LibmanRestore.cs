using System.Text.Json;

namespace GeoConflict.Api.Setup;

/// <summary>
/// Brings the front-end files of libman.json to their places: by LibMan where it is installed, else from the npm
/// packages of the same names and versions, which hold the same files.
/// </summary>
/// <param name="manifestPath">The libman.json; its folder is the root of all destinations.</param>
/// <param name="stampFolder">Where it notes what it restored, so that a second run asks nobody.</param>
/// <param name="fetch">Where packages come from; see <see cref="NpmTarball.FetchAsync"/>.</param>
internal sealed class LibmanRestore(
    string manifestPath, string stampFolder, Func<LibmanLibrary, CancellationToken, Task<NpmTarball>> fetch)
{
    private readonly string root = Path.GetDirectoryName(Path.GetFullPath(manifestPath)) ?? "/";

    /// <summary>Restores what is missing or was of another version.</summary>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="SetupException">A library, a file or the network is missing.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var libraries = LibmanManifest.Read(manifestPath);
        var missing = libraries.Where(library => !IsRestored(library)).ToList();
        if (missing.Count == 0)
        {
            return "up to date";
        }

        if (await RestoreByLibmanAsync(missing, cancellationToken))
        {
            return $"{missing.Count} libraries by libman";
        }

        foreach (var library in missing)
        {
            var tarball = await fetch(library, cancellationToken);
            Write(library, Choose(library, tarball.Unpack(library.Id)));
        }

        return string.Join(", ", missing.Select(library => library.Id));
    }

    private bool IsRestored(LibmanLibrary library)
    {
        var stampPath = StampPath(library);
        if (!File.Exists(stampPath))
        {
            return false;
        }

        try
        {
            var stamp = JsonSerializer.Deserialize<LibmanStamp>(File.ReadAllText(stampPath));
            return stamp?.Entry == JsonSerializer.Serialize(library)
                && stamp.SizeByFile.All(file => new FileInfo(Path.Combine(root, file.Key)) is { Exists: true } found
                    && found.Length == file.Value);
        }
        catch (JsonException)
        {
            return false; // cut short by a full disk or a kill: restored anew
        }
    }

    private async Task<bool> RestoreByLibmanAsync(
        List<LibmanLibrary> libraries, CancellationToken cancellationToken)
    {
        if (!Tool.IsInstalled("libman"))
        {
            return false;
        }

        var result = await Tool.RunAsync("libman", ["restore"], root, cancellationToken);
        if (result.ExitCode != 0)
        {
            return false; // its CDN may be out of reach where npm is not
        }

        foreach (var library in libraries)
        {
            var files = library.Mappings.Select(mapping => Path.Combine(root, mapping.Destination)).Distinct()
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
            Stamp(library, files.Select(file => Path.GetRelativePath(root, file)));
        }

        return true;
    }

    /// <summary>The wanted files by their target path under the root.</summary>
    private static Dictionary<string, byte[]> Choose(LibmanLibrary library, Dictionary<string, byte[]> files)
    {
        var chosen = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var mapping in library.Mappings)
        {
            var prefix = mapping.Root.Length == 0 ? "" : mapping.Root + "/";
            var relative = files.Keys.Where(file => file.StartsWith(prefix, StringComparison.Ordinal))
                .Select(file => file[prefix.Length..]).ToList();
            var picked = LibmanGlob.Pick(mapping.Files, relative, out var unknown);
            if (unknown is not null)
            {
                throw new SetupException($"LIB018: {library.Id} has no file \"{prefix}{unknown}\": mend libman.json");
            }

            picked.ForEach(file => chosen[$"{mapping.Destination}/{file}"] = files[prefix + file]);
        }

        return chosen;
    }

    /// <summary>Each file appears whole or not at all; the stamp comes last, so an interrupted run is run again.</summary>
    private void Write(LibmanLibrary library, Dictionary<string, byte[]> files)
    {
        foreach (var (file, content) in files)
        {
            WriteWhole(Path.Combine(root, file), content);
        }

        Stamp(library, files.Keys);
    }

    private void Stamp(LibmanLibrary library, IEnumerable<string> files)
    {
        var sizes = files.ToDictionary(file => file, file => new FileInfo(Path.Combine(root, file)).Length);
        var stamp = new LibmanStamp(JsonSerializer.Serialize(library), sizes);
        WriteWhole(StampPath(library), JsonSerializer.SerializeToUtf8Bytes(stamp));
    }

    private static void WriteWhole(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "/");
        var unfinished = path + ".part";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
    }

    private string StampPath(LibmanLibrary library) =>
        Path.Combine(stampFolder, library.Name.Replace('/', '+') + ".json");
}
