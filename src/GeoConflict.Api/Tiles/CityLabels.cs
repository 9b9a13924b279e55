using System.Globalization;

namespace GeoConflict.Api.Tiles;

/// <summary>Labels of towns from a GeoNames table, thinned so that each zoom shows the weightiest of each neighbourhood.</summary>
internal static class CityLabels
{
    // Columns of a GeoNames table, https://download.geonames.org/export/dump/readme.txt
    private const int NameColumn = 1;
    private const int AlternateNamesColumn = 3;
    private const int LatitudeColumn = 4;
    private const int LongitudeColumn = 5;
    private const int FeatureCodeColumn = 7;
    private const int CountryColumn = 8;
    private const int PopulationColumn = 14;
    private const int ColumnCount = 19;

    // Inhabitants a town needs to be shown from tile zoom 1, 2, 3 ... on; an empty neighbourhood asks for a tenth.
    private static readonly long[] populationByZoom =
        [8_000_000, 6_000_000, 3_000_000, 1_000_000, 300_000, 100_000, 30_000, 10_000, 2_000, 0, 0, 0, 0];

    // A capital counts as a town of this many more.
    private const long CapitalWeight = 3_000_000;

    // Neighbourhoods: a tile is parted into this many squared, each with at most so many towns.
    private const int NeighbourhoodsPerTile = 4;
    private const int TownsPerNeighbourhood = 2;
    private const int LastThinnedZoom = 10;
    private static readonly long[] populationByRank = [5_000_000, 1_000_000, 300_000, 100_000, 30_000, 10_000];

    /// <summary>Every town of the table that is no part of another, weightiest first.</summary>
    public static List<PlaceLabel> Read(string path)
    {
        var towns = new List<PlaceLabel>();
        foreach (var line in File.ReadLines(path))
        {
            var columns = line.Split('\t');
            if (columns.Length == ColumnCount && ReadTown(columns) is { } town) towns.Add(town);
        }

        towns.Sort((one, other) => Weight(other).CompareTo(Weight(one)));
        return Thin(towns);
    }

    private static PlaceLabel? ReadTown(string[] columns)
    {
        // Sections of a town, and places that are abandoned, destroyed or historical.
        if (columns[FeatureCodeColumn] is "PPLX" or "PPLQ" or "PPLW" or "PPLH" or "PPLCH") return null;
        var population = long.Parse(columns[PopulationColumn], CultureInfo.InvariantCulture);
        return new PlaceLabel(
            "city",
            columns[CountryColumn],
            PlaceLabel.DeepestZoom,
            1 + populationByRank.Count(limit => population < limit),
            population,
            columns[FeatureCodeColumn] == "PPLC",
            TownNames.Of(columns[NameColumn], columns[AlternateNamesColumn], columns[CountryColumn]),
            Vertex.Of(
                double.Parse(columns[LongitudeColumn], CultureInfo.InvariantCulture),
                double.Parse(columns[LatitudeColumn], CultureInfo.InvariantCulture)));
    }

    private static long Weight(PlaceLabel town) => town.Population + (town.IsCapital ? CapitalWeight : 0);

    private static List<PlaceLabel> Thin(List<PlaceLabel> towns)
    {
        var minZooms = new int[towns.Count];
        for (var zoom = 1; zoom <= LastThinnedZoom; zoom++)
        {
            var townsByNeighbourhood = new Dictionary<(int, int), int>();
            var widthM = 2 * Vertex.HalfWorldM / ((1 << zoom) * NeighbourhoodsPerTile);
            for (var i = 0; i < towns.Count; i++)
            {
                var neighbourhood = (
                    (int)Math.Floor(towns[i].Position.X / widthM), (int)Math.Floor(towns[i].Position.Y / widthM));
                var shown = townsByNeighbourhood.GetValueOrDefault(neighbourhood);
                var needed = shown == 0 ? populationByZoom[zoom] / 10 : populationByZoom[zoom];
                var isNew = minZooms[i] == 0 && shown < TownsPerNeighbourhood && Weight(towns[i]) >= needed;
                if (isNew) minZooms[i] = zoom;
                if (minZooms[i] > 0) townsByNeighbourhood[neighbourhood] = shown + 1;
            }
        }

        return
        [
            .. towns.Select((town, i) => town with
            {
                MinZoom = minZooms[i] > 0 ? minZooms[i] : LastThinnedZoom + 1,
            }),
        ];
    }
}
