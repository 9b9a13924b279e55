using System.Text.Json;
using System.Text.RegularExpressions;

namespace GeoConflict.Api.Setup;

/// <summary>Reads libman.json, forms 1.0 and 3.0, and refuses what LibMan refuses, by LibMan's error names.</summary>
/// <remarks>Microsoft, "libman.json reference"; codes from aspnet/LibraryManager, PredefinedErrors.cs.</remarks>
internal static partial class LibmanManifest
{
    private static readonly string[] NpmProviders = ["jsdelivr", "unpkg"];

    /// <summary>Every library of a manifest, checked.</summary>
    /// <exception cref="SetupException">The file is missing, is not JSON or breaks a rule of LibMan.</exception>
    public static IReadOnlyList<LibmanLibrary> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new SetupException($"LIB004: {path} is not valid JSON: {e.Message}", e);
        }
        catch (FileNotFoundException e)
        {
            throw new SetupException($"{path} is missing: the checkout is not complete", e);
        }
    }

    private static List<LibmanLibrary> Read(JsonElement manifest)
    {
        if (Text(manifest, "version") is not ("1.0" or "3.0"))
        {
            throw new SetupException("LIB009: libman.json: \"version\" must be \"1.0\" or \"3.0\"");
        }

        var libraries = new List<LibmanLibrary>();
        if (manifest.TryGetProperty("libraries", out var entries))
        {
            libraries.AddRange(entries.EnumerateArray().Select(entry => ReadLibrary(manifest, entry)));
        }

        return libraries;
    }

    private static LibmanLibrary ReadLibrary(JsonElement manifest, JsonElement entry)
    {
        var id = Text(entry, "library") ?? throw new SetupException("LIB006: libman.json: an entry names no library");
        var provider = Text(entry, "provider") ?? Text(manifest, "defaultProvider")
            ?? throw new SetupException($"LIB007: libman.json: {id} has no provider");
        if (!NpmProviders.Contains(provider))
        {
            throw new SetupException($"LIB001: libman.json: {id}: only jsdelivr and unpkg can be restored from npm");
        }

        var parts = LibraryId().Match(id);
        if (!parts.Success)
        {
            throw new SetupException($"LIB002: libman.json: \"{id}\" is not name@version with an exact version");
        }

        var (name, version) = (parts.Groups["name"].Value, parts.Groups["version"].Value);
        var destination = Text(entry, "destination") ?? Text(manifest, "defaultDestination");
        var mappings = entry.TryGetProperty("fileMappings", out var list)
            ? [.. list.EnumerateArray().Select(mapping => ReadMapping(mapping, destination, name, version, id))]
            : new List<LibmanMapping> { ReadMapping(entry, destination, name, version, id) };
        return new LibmanLibrary(name, version, mappings);
    }

    private static LibmanMapping ReadMapping(
        JsonElement mapping, string? defaultDestination, string name, string version, string id)
    {
        var destination = (Text(mapping, "destination") ?? defaultDestination
            ?? throw new SetupException($"LIB005: libman.json: {id} has no destination"))
            .Replace("[Name]", name.Split('/')[^1], StringComparison.Ordinal)
            .Replace("[Version]", version, StringComparison.Ordinal);
        if (destination.Contains('\\', StringComparison.Ordinal))
        {
            throw new SetupException($"LIB012: libman.json: {id}: the destination has a backslash in it");
        }

        if (Path.IsPathRooted(destination) || destination.Split('/').Contains(".."))
        {
            throw new SetupException($"LIB008: libman.json: {id}: the destination lies outside the manifest's folder");
        }

        var files = mapping.TryGetProperty("files", out var list)
            ? list.EnumerateArray().Select(file => file.GetString() ?? "").ToList()
            : ["**/*"];
        return new LibmanMapping((Text(mapping, "root") ?? "").Trim('/'), destination.TrimEnd('/'), files);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    [GeneratedRegex(@"^(?<name>(@[\w.-]+/)?[\w.-]+)@(?<version>\d+\.\d+\.\d+[\w.+-]*)$")]
    private static partial Regex LibraryId();
}
