using System.IO.Compression;
using System.Text.Json;
using GeoConflict.Api.Places.Sources;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Imports;

/// <summary>Takes a file of places or names into the <see cref="ImportFolder"/>, row by row.</summary>
/// <remarks>
/// Knows GeoNames files (19 columns), GeoNames alternate names (4 to 10 columns), own tables with a header line
/// (name, lat, lon, …) and GeoJSON points; each also inside a .zip. Importing a file of the same name again replaces
/// it.
/// </remarks>
internal sealed class GazetteerImport(ImportFolder folder)
{
    private const int GeoNamesColumns = 19;
    private const int FewestGeoNamesColumns = 15;

    /// <summary>Kinds of "alternate names" that are no names.</summary>
    private static readonly HashSet<string> NoNames =
        ["link", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "wkdt", "phon", "piny"];

    private static readonly string[] OwnColumns =
        ["name", "lat", "lon", "feature_class", "feature_code", "country", "admin1", "population", "uncertainty_m"];

    /// <summary>Takes one file.</summary>
    /// <exception cref="InvalidDataException">It is none of these kinds.</exception>
    public ImportReport Run(string path, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(path);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return Run(file, path, cancellationToken);
        using var zip = new ZipArchive(file);
        var entry = zip.Entries
            .Where(entry => !entry.Name.Contains("readme", StringComparison.OrdinalIgnoreCase)
                && !entry.Name.StartsWith("iso-language", StringComparison.OrdinalIgnoreCase))
            .MaxBy(entry => entry.Length) ?? throw new InvalidDataException($"{path} holds no file.");
        using var content = entry.Open();
        return Run(content, entry.Name, cancellationToken);
    }

    private ImportReport Run(Stream content, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Folder);
        var name = Path.GetFileNameWithoutExtension(path);
        if (Path.GetExtension(path) is ".geojson" or ".json") return RunGeoJson(content, name);
        using var reader = new StreamReader(content);
        var first = reader.ReadLine() ?? throw new InvalidDataException($"{path} is empty.");
        var columns = first.Split('\t');
        if (columns.Contains("name") && columns.Contains("lat")
            && columns.Contains("lon")) return RunOwn(reader, columns, name);
        var lines = Lines(first, reader, cancellationToken);
        return columns.Length switch
        {
            >= FewestGeoNamesColumns and <= GeoNamesColumns => RunPlaces(lines, name),
            >= 4 and <= 10 => RunNames(lines, name),
            _ => throw new InvalidDataException(
                $"{path} is no GeoNames file (19 columns), no alternate names (10 columns) "
                + "and has no header with name, lat, lon."),
        };
    }

    private ImportReport RunPlaces(IEnumerable<(long Number, string Text)> lines, string name)
    {
        var report = new ImportReport();
        var units = new SortedSet<string>(StringComparer.Ordinal);
        Write(name + ImportFolder.PlacesSuffix, lines, report, line =>
        {
            if (GeoNamesRow.Parse(line) is not { Place: var place }) return null;
            if (place.FeatureCode == "ADM2" && place.Admin2Code.Length > 0)
            {
                units.Add($"{place.CountryCode}.{place.Admin1Code}.{place.Admin2Code}");
            }

            return line;
        });
        File.WriteAllLines(Path.Combine(folder.Folder, name + ImportFolder.UnitsSuffix), units);
        return report;
    }

    private ImportReport RunNames(IEnumerable<(long Number, string Text)> lines, string name)
    {
        var report = new ImportReport();
        Write(name + ImportFolder.NamesSuffix, lines, report, line =>
        {
            var columns = line.Split('\t');
            if (columns.Length < 4 || !int.TryParse(columns[1], out var id) || id <= 0
                || columns[3].Length == 0) return null;
            return NoNames.Contains(columns[2]) ? "" : $"{columns[1]}\t{columns[3]}";
        });
        return report;
    }

    private ImportReport RunOwn(StreamReader reader, string[] header, string name)
    {
        var report = new ImportReport();
        var order = OwnColumns.Select(column => Array.IndexOf(header, column)).ToArray();
        var rows = Lines(null, reader, CancellationToken.None);
        Write(name + ImportFolder.OwnSuffix, rows, report, line =>
        {
            var columns = line.Split('\t');
            var row = order.Select(index => index >= 0 && index < columns.Length ? columns[index] : "").ToArray();
            return OwnPlaceRow.Parse(row) is null ? null : string.Join('\t', row);
        });
        return report;
    }

    private ImportReport RunGeoJson(Stream content, string name)
    {
        using var document = JsonDocument.Parse(content);
        var report = new ImportReport();
        var features = document.RootElement.GetProperty("features").EnumerateArray()
            .Select((feature, i) => (i + 1L, RowOf(feature)));
        Write(name + ImportFolder.OwnSuffix, features, report, line =>
            OwnPlaceRow.Parse(line.Split('\t')) is null ? null : line);
        return report;
    }

    private static string RowOf(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || geometry.GetProperty("type").GetString() != "Point" || GeoJsonGeometry.Read(geometry) is not Point point)
        {
            return "";
        }

        var properties = feature.GetProperty("properties");
        return string.Join('\t', OwnColumns.Select(column => column switch
        {
            "lat" => point.Y.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            "lon" => point.X.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            _ => properties.TryGetProperty(column, out var value) ? value.ToString().Replace('\t', ' ') : "",
        }));
    }

    /// <summary>
    /// Writes what is kept of each row: null counts as bad, empty as skipped. The file appears when it is whole.
    /// </summary>
    private void Write(
        string fileName, IEnumerable<(long Number, string Text)> rows, ImportReport report, Func<string, string?> keep)
    {
        var path = Path.Combine(folder.Folder, fileName);
        using (var output = new StreamWriter(
            path + ".part", append: false, new System.Text.UTF8Encoding(false), 1 << 20))
        {
            foreach (var (number, text) in rows)
            {
                if (keep(text) is not { } kept) report.AddBad(number);
                else if (kept.Length == 0) report.SkippedCount++;
                else
                {
                    output.WriteLine(kept);
                    report.TakenCount++;
                }
            }
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private static IEnumerable<(long Number, string Text)> Lines(
        string? first, StreamReader reader, CancellationToken cancellationToken)
    {
        if (first is not null) yield return (1, first);
        for (long number = 2; reader.ReadLine() is { } line; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length > 0) yield return (number, line);
        }
    }
}
