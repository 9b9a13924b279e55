using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace GeoConflict.Api.Setup;

/// <summary>A package as the npm registry serves it.</summary>
/// <param name="Content">The gzipped tar archive.</param>
/// <param name="Integrity">What the registry records of it: "sha512-" and the digest in base 64.</param>
internal sealed record NpmTarball(byte[] Content, string Integrity)
{
    /// <summary>Takes a package from npm, by its own client, so its registry and proxy settings hold.</summary>
    /// <exception cref="SetupException">npm is missing, knows no such package or cannot reach its registry.</exception>
    public static async Task<NpmTarball> FetchAsync(LibmanLibrary library, CancellationToken cancellationToken)
    {
        if (!Tool.IsInstalled("npm"))
        {
            throw new SetupException("npm is missing: install Node.js with npm (Debian: apt-get install nodejs npm)");
        }

        var folder = Directory.CreateTempSubdirectory("geoconflict-npm-").FullName;
        try
        {
            var view = await NpmAsync(library, ["view", library.Id, "dist.integrity"], folder, cancellationToken);
            await NpmAsync(library, ["pack", library.Id, "--ignore-scripts"], folder, cancellationToken);
            var archive = Directory.GetFiles(folder, "*.tgz").SingleOrDefault()
                ?? throw new SetupException($"LIB002: npm pack {library.Id} left no archive: try again");
            return new NpmTarball(await File.ReadAllBytesAsync(archive, cancellationToken), view.Output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every file in the archive by its path without the leading "package/".</summary>
    /// <exception cref="SetupException">The archive is not what the registry recorded.</exception>
    public Dictionary<string, byte[]> Unpack(string id)
    {
        var digest = "sha512-" + Convert.ToBase64String(SHA512.HashData(Content));
        if (!string.Equals(digest, Integrity, StringComparison.Ordinal))
        {
            throw new SetupException($"{id}: the download is not what npm recorded (sha512 differs): try again");
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var gzip = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not null)
            {
                using var content = new MemoryStream();
                entry.DataStream.CopyTo(content);
                files[entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]] = content.ToArray();
            }
        }

        return files;
    }

    private static async Task<ToolResult> NpmAsync(
        LibmanLibrary library, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var result = await Tool.RunAsync("npm", arguments, folder, cancellationToken);
        return result.ExitCode == 0
            ? result
            : throw new SetupException(
                $"LIB002: {library.Id} could not be taken from npm ({result.Reason}): check the network and try again");
    }
}
