using BenchmarkDotNet.Attributes;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Benchmarks;

/// <summary>One article of 3 kB through the tokenizer and the geoparser, with the real gazetteer.</summary>
[MemoryDiagnoser]
public class GeoparserBenchmarks : IDisposable
{
    private const string Paragraph =
        "BEIRUT (Agency) - Shells fell on the outskirts of Aleppo on Sunday, the Syrian army said, as fighters withdrew "
        + "toward Idlib and the Turkish border. A camp some 60 km east of Raqqa, in Deir al Zor province, was struck by "
        + "aircraft of the U.S.-led coalition, officials in Washington and Baghdad confirmed. Moscow denied any part in "
        + "the raid. Residents of Homs, Hama and the northern countryside of Damascus told reporters that roads were cut. ";

    private const int ParagraphsOfThreeKilobytes = 7;

    private readonly Article article = new(string.Concat(Enumerable.Repeat(Paragraph, ParagraphsOfThreeKilobytes)));
    private GazetteerIndex? gazetteer;
    private Geoparser? parser;

    /// <summary>Opens the index named by GEOCONFLICT_GAZETTEER.</summary>
    [GlobalSetup]
    public void Open()
    {
        var path = Environment.GetEnvironmentVariable("GEOCONFLICT_GAZETTEER")
            ?? throw new InvalidOperationException("Set GEOCONFLICT_GAZETTEER to the file places.gcx.");
        gazetteer = GazetteerIndex.Open(path);
        parser = new Geoparser(gazetteer);
    }

    /// <summary>Sentences and tokens only.</summary>
    [Benchmark]
    public TokenizedText Tokenize() => Tokenizer.Tokenize(article.Text);

    /// <summary>All the way to places.</summary>
    [Benchmark]
    public GeoparsedArticle? Parse() => parser?.Parse(article);

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        gazetteer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
