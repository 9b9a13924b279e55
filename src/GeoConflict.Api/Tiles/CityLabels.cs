using System.Globalization;

namespace GeoConflict.Api.Tiles;

/// <summary>
/// Labels of towns from a GeoNames table, thinned so that each zoom shows the weightiest of each neighbourhood.
/// </summary>
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

    // A capital counts as a town of so many more, but not more than so many times its size.
    private const long CapitalWeight = 3_000_000;
    private const long CapitalMaxFactor = 20;

    // The share of the population that counts, by what the town is the seat of: first-order unit, second, third,
    // fourth,
    // none. Large towns that are no seat are suburbs, or the figure is that of a district.
    private static readonly double[] shareBySeat = [1, 0.8, 0.6, 0.5, 0.35];

    // Neighbourhoods: a tile is parted into this many squared, each with at most so many towns.
    private const int NeighbourhoodsPerTile = 4;
    private const int TownsPerNeighbourhood = 2;
    private const int LastThinnedZoom = 10;
    private static readonly long[] populationByRank = [5_000_000, 1_000_000, 300_000, 100_000, 30_000, 10_000];

    /// <summary>Every town of the table that is no part of another, weightiest first.</summary>
    public static List<PlaceLabel> Read(string path)
    {
        var towns = new List<(PlaceLabel Label, double Weight)>();
        foreach (var line in File.ReadLines(path))
        {
            var columns = line.Split('\t');
            if (columns.Length == ColumnCount && ReadTown(columns) is { } town) towns.Add(town);
        }

        towns.Sort((one, other) => other.Weight.CompareTo(one.Weight));
        return Thin(towns);
    }

    private static (PlaceLabel Label, double Weight)? ReadTown(string[] columns)
    {
        // Sections of a town, and places that are abandoned, destroyed or historical.
        if (columns[FeatureCodeColumn] is "PPLX" or "PPLQ" or "PPLW" or "PPLH" or "PPLCH") return null;
        var population = long.Parse(columns[PopulationColumn], CultureInfo.InvariantCulture);
        var label = new PlaceLabel(
            "city",
            columns[CountryColumn],
            PlaceLabel.DeepestZoom,
            1 + populationByRank.Count(limit => population < limit),
            population,
            columns[FeatureCodeColumn] == "PPLC",
            TownNameOverrides.Apply(columns[0], TownNames.Of(columns[NameColumn], columns[AlternateNamesColumn])),
            Vertex.Of(
                double.Parse(columns[LongitudeColumn], CultureInfo.InvariantCulture),
                double.Parse(columns[LatitudeColumn], CultureInfo.InvariantCulture)));
        return (label, WeightOf(label, columns[FeatureCodeColumn]));
    }

    private static double WeightOf(PlaceLabel town, string featureCode) => featureCode switch
    {
        "PPLC" => town.Population + Math.Min(CapitalWeight, CapitalMaxFactor * town.Population),
        "PPLA" => shareBySeat[0] * town.Population,
        "PPLA2" => shareBySeat[1] * town.Population,
        "PPLA3" => shareBySeat[2] * town.Population,
        "PPLA4" => shareBySeat[3] * town.Population,
        _ => shareBySeat[4] * town.Population,
    };

    private static List<PlaceLabel> Thin(List<(PlaceLabel Label, double Weight)> towns)
    {
        var minZooms = new int[towns.Count];
        for (var zoom = 1; zoom <= LastThinnedZoom; zoom++)
        {
            var townsByNeighbourhood = new Dictionary<(int, int), int>();
            var widthM = 2 * Vertex.HalfWorldM / ((1 << zoom) * NeighbourhoodsPerTile);
            for (var i = 0; i < towns.Count; i++)
            {
                var position = towns[i].Label.Position;
                var neighbourhood = ((int)Math.Floor(position.X / widthM), (int)Math.Floor(position.Y / widthM));
                var shown = townsByNeighbourhood.GetValueOrDefault(neighbourhood);
                var needed = shown == 0 ? populationByZoom[zoom] / 10 : populationByZoom[zoom];
                var isNew = minZooms[i] == 0 && shown < TownsPerNeighbourhood && towns[i].Weight >= needed;
                if (isNew) minZooms[i] = zoom;
                if (minZooms[i] > 0) townsByNeighbourhood[neighbourhood] = shown + 1;
            }
        }

        return
        [
            .. towns.Select((town, i) => town.Label with
            {
                MinZoom = minZooms[i] > 0 ? minZooms[i] : LastThinnedZoom + 1,
            }),
        ];
    }
}
