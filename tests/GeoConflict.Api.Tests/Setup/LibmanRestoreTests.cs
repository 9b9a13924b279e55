using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Setup;

public sealed class LibmanRestoreTests : IDisposable
{
    private const string Manifest = """
        { "version": "3.0", "defaultProvider": "jsdelivr", "defaultDestination": "wwwroot/lib/[Name]",
          "libraries": [ { "library": "atlas@1.2.3", "fileMappings": [
            { "root": "dist", "files": ["atlas.js", "images/*.png", "!images/secret.png"] } ] } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("geoconflict-libman-").FullName;
    private int fetches;

    [Fact]
    public async Task RunAsync_puts_the_files_named_under_the_destination_without_their_root()
    {
        await RestoreAsync(Manifest);
        Assert.Equal("export {};", File.ReadAllText(Restored("atlas.js")));
        Assert.Equal("png", File.ReadAllText(Restored("images/pin.png")));
    }

    [Theory]
    [InlineData("images/secret.png")]
    [InlineData("images/deep/pin.png")]
    [InlineData("README.md")]
    public async Task RunAsync_leaves_out_what_no_pattern_picks(string file)
    {
        await RestoreAsync(Manifest);
        Assert.False(File.Exists(Restored(file)));
    }

    [Fact]
    public async Task RunAsync_asks_nobody_when_up_to_date()
    {
        await RestoreAsync(Manifest);
        Assert.Equal("up to date", await RestoreAsync(Manifest));
        Assert.Equal(1, fetches);
    }

    [Fact]
    public async Task RunAsync_restores_again_when_a_file_was_deleted()
    {
        await RestoreAsync(Manifest);
        File.Delete(Restored("atlas.js"));
        await RestoreAsync(Manifest);
        Assert.True(File.Exists(Restored("atlas.js")));
    }

    [Fact]
    public async Task RunAsync_restores_again_when_the_version_changes()
    {
        await RestoreAsync(Manifest);
        await RestoreAsync(Manifest.Replace("1.2.3", "1.2.4", StringComparison.Ordinal));
        Assert.Equal(2, fetches);
    }

    [Fact]
    public async Task RunAsync_restores_again_when_its_note_was_cut_short()
    {
        await RestoreAsync(Manifest);
        File.WriteAllText(Path.Combine(folder, "stamps", "atlas.json"), "{\"Ent");
        await RestoreAsync(Manifest);
        Assert.Equal(2, fetches);
    }

    [Fact]
    public async Task RunAsync_writes_nothing_of_a_library_with_an_unknown_file()
    {
        var manifest = Manifest.Replace("\"atlas.js\"", "\"atlas.js\", \"map.js\"", StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<SetupException>(() => RestoreAsync(manifest));
        Assert.StartsWith("LIB018: atlas@1.2.3 has no file \"dist/map.js\"", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "wwwroot")));
    }

    [Fact]
    public async Task RunAsync_refuses_a_download_that_is_not_what_npm_recorded()
    {
        var restore = Restore(Manifest, tarball => tarball with { Integrity = "sha512-AAAA" });
        var error = await Assert.ThrowsAsync<SetupException>(
            () => restore.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains("sha512", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"3.0\"", "\"7.0\"", "LIB009")]
    [InlineData("atlas@1.2.3", "atlas@latest", "LIB002")]
    [InlineData("wwwroot/lib/[Name]", "../lib", "LIB008")]
    [InlineData("wwwroot/lib/[Name]", "wwwroot\\\\lib", "LIB012")]
    [InlineData("jsdelivr", "filesystem", "LIB001")]
    [InlineData("\"libraries\"", "libraries", "LIB004")]
    public async Task RunAsync_names_what_is_wrong_with_the_manifest(string right, string wrong, string code)
    {
        var manifest = Manifest.Replace(right, wrong, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<SetupException>(() => RestoreAsync(manifest));
        Assert.StartsWith(code, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_understands_the_manifest_of_this_repository()
    {
        var libraries = LibmanManifest.Read(Workspace.Find().LibmanManifest);
        Assert.Equal(["leaflet@1.9.4", "protomaps-leaflet@5.1.0"], libraries.Select(library => library.Id));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<string> RestoreAsync(string manifest) =>
        Restore(manifest, tarball => tarball).RunAsync(TestContext.Current.CancellationToken);

    private LibmanRestore Restore(string manifest, Func<NpmTarball, NpmTarball> tamper)
    {
        var path = Path.Combine(folder, "libman.json");
        File.WriteAllText(path, manifest);
        return new LibmanRestore(path, Path.Combine(folder, "stamps"), (_, _) =>
        {
            fetches++;
            return Task.FromResult(tamper(Pack()));
        });
    }

    private static NpmTarball Pack()
    {
        using var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (path, text) in new[]
            {
                ("README.md", "read me"), ("dist/atlas.js", "export {};"), ("dist/images/pin.png", "png"),
                ("dist/images/secret.png", "no"), ("dist/images/deep/pin.png", "no"),
            })
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "package/" + path)
                {
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)),
                });
            }
        }

        var content = archive.ToArray();
        return new NpmTarball(content, "sha512-" + Convert.ToBase64String(SHA512.HashData(content)));
    }

    private string Restored(string file) => Path.Combine(folder, "wwwroot", "lib", "atlas", file);
}
