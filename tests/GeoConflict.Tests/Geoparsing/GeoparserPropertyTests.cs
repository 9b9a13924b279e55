using FsCheck;
using FsCheck.Fluent;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing;

public sealed class GeoparserPropertyTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());

    private static readonly string[] Pieces =
    [
        "Homs", "Aleppo", "al-", "Al", "Zor", " ", " ", ", ", ". ", "\n", "\n\n", "\r", "'s ", "’", "west of ",
            "60 km ", "between ", " and ",
        "\ud800", "\udc00", "\0", "\u200f", "حلب", "و", "城", "👩‍🚀", "U.S. ", "La.", "date 2023-11-13 ", "(", ")", ":",
            "—", "3 JAN 90", "\"",
        "1,2", "Mr. ", "SYRIA", "in ", "A\u0301", "\u0301", "-", "Source: ",
    ];

    [Fact]
    public void Parse_takes_any_text_and_keeps_its_spans_inside_sorted_and_apart()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
            SpansAreSound(text) && LettersAreCovered(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Parse_takes_any_characters()
    {
        var texts = Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(texts, text =>
            SpansAreSound(text) && LettersAreCovered(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Theory]
    [InlineData("Homs ", 40_000)]
    [InlineData("a", 200_000)]
    [InlineData("A.", 100_000)]
    [InlineData("\n", 200_000)]
    [InlineData("'", 200_000)]
    [InlineData("Mr. Homs, ", 20_000)]
    [InlineData("حلب ", 50_000)]
    public void Parse_takes_a_very_long_text(string piece, int times)
    {
        Assert.True(SpansAreSound(string.Concat(Enumerable.Repeat(piece, times))));
    }

    private static bool SpansAreSound(string text)
    {
        var end = 0;
        foreach (var resolution in Parser.Parse(new Article(text)).Resolutions)
        {
            var span = resolution.Toponym.Span;
            if (span.Start < end || span.Length <= 0 || span.End > text.Length) return false;
            end = span.End;
        }

        return true;
    }

    private static bool LettersAreCovered(string text)
    {
        var covered = new bool[text.Length];
        foreach (var token in Tokenizer.Tokenize(text).Tokens) Array.Fill(covered, true, token.Span.Start,
            token.Span.Length);
        return !text.Where((c, i) => char.IsLetterOrDigit(c) && !covered[i]).Any();
    }
}
