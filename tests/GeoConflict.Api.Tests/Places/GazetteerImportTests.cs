using System.IO.Compression;
using GeoConflict.Api.Places.Imports;

namespace GeoConflict.Api.Tests.Places;

public sealed class GazetteerImportTests : IDisposable
{
    private const string Hajin =
        "1\tHajin\tHajin\tHajeen\t34.692\t40.83\tP\tPPL\tSY\t\t07\t\t\t\t40000\t\t190\tAsia/Damascus\t2020-01-01";

    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;

    private ImportFolder Imports => new(Path.Combine(_folder, "imports"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_takes_geonames_rows() =>
        Assert.Equal((1, "Hajin"), (Import("SY.txt", Hajin).TakenCount, Imports.Places().Single().Place.Name));

    [Fact]
    public void Run_counts_bad_rows_and_names_their_lines()
    {
        var report = Import(
            "SY.txt", Hajin, "no row", Hajin.Replace("34.692", "134.692", StringComparison.Ordinal), Hajin);
        Assert.Equal("2 rows taken, 0 skipped, 2 bad (lines 2, 3)", report.ToString());
    }

    [Fact]
    public void Run_reads_inside_a_zip()
    {
        var path = Path.Combine(_folder, "SY.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Write(zip, "readme.txt", string.Concat(Enumerable.Repeat("words ", 1000)));
            Write(zip, "SY.txt", Hajin);
        }

        Assert.Equal(1, new GazetteerImport(Imports).Run(path, TestContext.Current.CancellationToken).TakenCount);
    }

    [Fact]
    public void Run_keeps_alternate_names_but_no_links()
    {
        Import("alternateNamesV2.txt", "9\t1\tar\tهجين\t\t\t\t\t\t", "8\t1\tlink\thttps://example.org\t\t\t\t\t\t");
        Assert.Equal([(1L, "هجين")], Imports.Names());
    }

    [Fact]
    public void Run_takes_own_places_with_a_header_line()
    {
        Import("mine.tsv", "name\tlat\tlon\tcountry", "Camp One\t34.5\t40.5\tSY");
        Assert.Equal(34.5, Imports.OwnPlaces().Single().Place.Location.LatitudeDeg);
    }

    [Fact]
    public void Run_refuses_a_file_it_does_not_know() =>
        Assert.Throws<InvalidDataException>(() => Import("notes.txt", "just text"));

    private ImportReport Import(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return new GazetteerImport(Imports).Run(path, TestContext.Current.CancellationToken);
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
