using System.Text.Json;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>What is asked of the service when it is measured.</summary>
/// <param name="Boxes">Boxes of about 1,000 events: west, south, east, north.</param>
/// <param name="Dated">Boxes with days that leave about 100 events.</param>
/// <param name="Tiles">The tiles with most events, by zoom.</param>
internal sealed record Workload(
    IReadOnlyList<string> Boxes, IReadOnlyList<(string Box, string Days)> Dated,
    IReadOnlyDictionary<int, IReadOnlyList<(int X, int Y)>> Tiles)
{
    /// <summary>Zooms of the tiles.</summary>
    public static readonly IReadOnlyList<int> Zooms = [4, 7, 10];

    /// <summary>Reads one that was written to a file: {"bbox": [{"bbox": […]}], "date": [{"bbox", "from", "to"}],
    /// "tiles": {"4": [[x, y, events]]}}.</summary>
    public static Workload ReadFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        return new Workload(
            [.. root.GetProperty("bbox").EnumerateArray().Select(BoxOf)],
            [.. root.GetProperty("date").EnumerateArray().Select(one =>
                (BoxOf(one), $"{one.GetProperty("from").GetString()}/{one.GetProperty("to").GetString()}"))],
            Zooms.ToDictionary(zoom => zoom, zoom => (IReadOnlyList<(int, int)>)[.. root.GetProperty("tiles")
                .GetProperty(zoom.ToString(System.Globalization.CultureInfo.InvariantCulture)).EnumerateArray()
                .Select(tile => (tile[0].GetInt32(), tile[1].GetInt32()))]));
    }

    private static string BoxOf(JsonElement one) =>
        string.Join(',', one.GetProperty("bbox").EnumerateArray().Select(number => number.GetRawText()));
}
