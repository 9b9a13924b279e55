using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Places.Imports;

/// <summary>
/// Writes a file shaped like GeoNames' allCountries.txt with random names, the same for the same seed.
/// </summary>
internal sealed class GeneratedGazetteer(int seed)
{
    private const int CountryCount = 250;
    private const int MaxAlternateNames = 4;

    private static readonly string[] Onsets = ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t",
        "v", "z", "sh", "kh", "ch", ""];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ā", "é", "ou", "ai", "ī"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "m", "s", "t", "d"];
    private static readonly string[] FeatureCodes = ["P\tPPL", "P\tPPL", "P\tPPL", "P\tPPLX", "H\tSTM", "T\tMT",
        "S\tFRM", "L\tLCTY", "A\tADM3", "S\tSCH"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    /// <summary>Writes so many rows.</summary>
    public void WriteTo(string path, int placeCount, CancellationToken cancellationToken)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        for (var id = 1; id <= placeCount; id++)
        {
            file.WriteLine(Row(id));
            if (id % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private string Row(int id)
    {
        var name = Name();
        var alternates = string.Join(',', Enumerable.Range(0, _random.Next(MaxAlternateNames)).Select(_ => Name()));
        var country = _random.Next(CountryCount);
        var population = _random.Next(4) == 0 ? _random.Next(100_000) : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id}\t{name}\t{name}\t{alternates}\t{Degrees(90):F5}\t{Degrees(180):F5}\t{Pick(FeatureCodes)}\t"
            + $"{(char)('A' + country / 26)}{(char)('A' + country % 26)}\t\t{_random.Next(1, 16):D2}\t"
            + $"{_random.Next(1, 13):D3}\t\t\t{population}\t\t0\tEtc/UTC\t2024-01-01");
    }

    private double Degrees(double limit) => (_random.NextDouble() * 2 - 1) * limit;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private string Name()
    {
        _text.Clear();
        var words = _random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        for (var word = 0; word < words; word++)
        {
            if (word > 0) _text.Append(' ');
            var start = _text.Length;
            for (var syllables = _random.Next(2, 5); syllables > 0; syllables--)
            {
                _text.Append(Pick(Onsets))
                    .Append(Pick(Nuclei))
                    .Append(Pick(Codas));
            }

            _text[start] = char.ToUpperInvariant(_text[start]);
        }

        return _text.ToString();
    }
}
