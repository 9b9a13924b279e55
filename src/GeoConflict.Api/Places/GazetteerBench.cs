using System.Diagnostics;
using System.Globalization;
using GeoConflict.Api.Places.Imports;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places;

/// <summary>
/// Measures the gazetteer at any size: generate, import, index, open, look up. The generated places join those of the
/// packages, where these are restored.
/// </summary>
internal sealed class GazetteerBench(string folder, Workspace workspace, TextWriter output)
{
    private const int Seed = 20260101;
    private const int LookupCount = 1_000_000;
    private const int SimilarCount = 200;
    private const double BytesPerMegabyte = 1 << 20;

    private readonly Stopwatch _watch = new();

    /// <summary>Prints one figure a line.</summary>
    /// <returns>The index file.</returns>
    public string Run(int placeCount, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var source = Path.Combine(folder, "generated.txt");
        var index = Path.Combine(folder, "places.gcx");
        var imports = new ImportFolder(Path.Combine(folder, "imports"));
        Measure("generate_s", () => new GeneratedGazetteer(Seed).WriteTo(source, placeCount, cancellationToken));
        Print("source_mb", new FileInfo(source).Length / BytesPerMegabyte);
        Measure("import_s", () => new GazetteerImport(imports).Run(source, cancellationToken));
        Measure("index_s", () => Write(index, imports, cancellationToken));
        Print("peak_memory_mb", Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte);
        Print("index_mb", new FileInfo(index).Length / BytesPerMegabyte);
        var names = File.ReadLines(source).Take(LookupCount).Select(line => NameFolder.Fold(line.Split('\t')[1]))
            .ToArray();
        LookUp(index, names);
        return index;
    }

    private void Write(string index, ImportFolder imports, CancellationToken cancellationToken)
    {
        using var build = new GazetteerIndexBuild(index, "bench");
        if (new GazetteerPackagePaths(workspace.GazetteerPackages).AreThere)
        {
            build.Add(
                GazetteerCatalogue.Open(workspace, new ConsoleProgress(_watch), cancellationToken).Entries(),
                cancellationToken);
        }

        build.Add(imports.Places().Select(row => row.ToEntry()), cancellationToken);
        build.Finish(cancellationToken);
    }

    private void LookUp(string path, string[] names)
    {
        _watch.Restart();
        using var index = GazetteerIndex.Open(path);
        Print("open_ms", _watch.Elapsed.TotalMilliseconds);
        Print("places", index.Count);
        Print("names", index.NameCount);
        foreach (var pass in (string[])["first", "second"])
        {
            _watch.Restart();
            var missing = names.Count(name => index.FindByName(name).IsEmpty);
            Print($"lookups_per_s_{pass}_pass", names.Length / _watch.Elapsed.TotalSeconds);
            Print($"names_missed_{pass}_pass", missing);
        }

        var misspelled = names.Where(name => name.Length > 6).Take(SimilarCount).Select(name => name.Remove(3, 1))
            .ToArray();
        _watch.Restart();
        foreach (var name in misspelled) index.FindSimilar(name, "", limit: 10);
        Print("similar_ms_each", _watch.Elapsed.TotalMilliseconds / misspelled.Length);
    }

    private void Measure(string name, Action work)
    {
        _watch.Restart();
        work();
        Print(name, _watch.Elapsed.TotalSeconds);
    }

    private void Print(string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));
}
