using System.Globalization;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>The weights of the ranker: numbers on features, made by <c>geoconflict train ranker</c>.</summary>
/// <param name="First">For the first look, with only the sure names read.</param>
/// <param name="Second">For the looks after it, with all names read.</param>
/// <param name="Confidence">From probability to how often such choices were right.</param>
internal sealed record RankerWeights(RankerNetwork First, RankerNetwork Second, Calibration Confidence)
{
    /// <summary>Version of the table; another one is refused.</summary>
    private const string Version = "1";

    private const string BiasRow = "(bias)";
    private const string OutputRow = "(output)";

    /// <summary>The weights that are built into the library.</summary>
    public static RankerWeights Default { get; } = Parse(LexiconFile.ReadRows("ranker-weights.tsv"));

    /// <summary>Reads the rows of a table.</summary>
    /// <exception cref="FormatException">It is of another version or misses a row.</exception>
    public static RankerWeights Parse(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0 || rows[0] is not ["version", Version])
        {
            throw new FormatException("The ranker's weights are of another version; make them anew.");
        }

        return new RankerWeights(
            NetworkOf("first", rows),
            NetworkOf("second", rows),
            new Calibration([.. rows.Where(IsPoint).Select(row => (Number(row[1]), Number(row[2])))]));
    }

    /// <summary>The rows of the table.</summary>
    public IEnumerable<string> ToRows() =>
    [
        "version\t" + Version,
        .. RowsOf("first", First),
        .. RowsOf("second", Second),
        .. Confidence.Points.Select(point => $"confidence\t{Text(point.Probability)}\t{Text(point.Right)}"),
    ];

    private static bool IsPoint(string[] row) => row[0] == "confidence";

    private static RankerNetwork NetworkOf(string look, IReadOnlyList<string[]> rows)
    {
        var network = new RankerNetwork();
        foreach (var row in rows.Where(row => row[0] == look))
        {
            var numbers = row.Skip(2).Select(Number).ToArray();
            if (row[1] == BiasRow) numbers.CopyTo(network.HiddenBias, 0);
            else if (row[1] == OutputRow) numbers.CopyTo(network.Output, 0);
            else Fill(network, (int)Enum.Parse<RankFeature>(row[1]), numbers);
        }

        return network;
    }

    private static void Fill(RankerNetwork network, int feature, float[] numbers)
    {
        network.Linear[feature] = numbers[0];
        numbers.AsSpan(1).CopyTo(network.Input.AsSpan(feature * RankerNetwork.HiddenCount));
    }

    private static IEnumerable<string> RowsOf(string look, RankerNetwork network)
    {
        foreach (var feature in Enum.GetValues<RankFeature>())
        {
            var hidden = network.Input.Skip((int)feature * RankerNetwork.HiddenCount).Take(RankerNetwork.HiddenCount);
            yield return RowOf(look, feature.ToString(), [network.Linear[(int)feature], .. hidden]);
        }

        yield return RowOf(look, BiasRow, network.HiddenBias);
        yield return RowOf(look, OutputRow, network.Output);
    }

    private static string RowOf(string look, string name, IEnumerable<float> numbers) =>
        $"{look}\t{name}\t{string.Join('\t', numbers.Select(Text))}";

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(float number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
