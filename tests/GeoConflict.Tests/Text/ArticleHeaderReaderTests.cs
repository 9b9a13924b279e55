using GeoConflict.Text;

namespace GeoConflict.Tests.Text;

public sealed class ArticleHeaderReaderTests
{
    [Theory]
    [InlineData(" date 2023-11-13 WASHINGTON: Two more raids were reported.", "WASHINGTON", "2023-11-13")]
    [InlineData("BEIRUT (Agency) — Shells fell on the port.", "BEIRUT", null)]
    [InlineData("KYIV, Ukraine, March 3 - Sirens sounded.", "KYIV, Ukraine", null)]
    [InlineData("SAN SALVADOR, 3 JAN 90 -- [REPORT] TROOPS MOVED.", "SAN SALVADOR", "1990-01-03")]
    [InlineData("BOGOTA (COLOMBIA), 14 FEB 91 (DOMESTIC SERVICE) -- [TEXT] A BOMB WENT OFF.", "BOGOTA", "1991-02-14")]
    [InlineData("ALEXANDRIA, La., Feb. 3, 2015 (AP) - A house burned.", "ALEXANDRIA, La.", "2015-02-03")]
    [InlineData("Bridge falls\n\nMogadishu, Somalia (AP) – A bridge fell.", "Mogadishu, Somalia", null)]
    [InlineData("13 November 2023\n\nTALLINN - Ministers met.", "TALLINN", "2023-11-13")]
    public void Read_finds_date_line_and_day(string text, string dateline, string? day)
    {
        var header = Read(text);
        Assert.Equal(dateline, header.DatelineSpan is { } span ? span.Of(text).ToString() : null);
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), header.PublishedOn);
    }

    [Theory]
    [InlineData("The NATO - led force moved.")]
    [InlineData("Aleppo was quiet on Friday: no shells fell.")]
    [InlineData("Jean-Pierre Bemba left the court.")]
    [InlineData("On 3 March 2022 the town fell.")]
    public void Read_finds_nothing_in_prose(string text)
    {
        var header = Read(text);
        Assert.Null(header.DatelineSpan);
        Assert.Null(header.PublishedOn);
    }

    [Theory]
    [InlineData("Shells fell.\n\ncourtesy : Al Jazeera", "Al Jazeera")]
    [InlineData("Source: Radio Dabanga\nA market burned.", "Radio Dabanga")]
    [InlineData("BEIRUT (Reuters) - Shells fell.", "Reuters")]
    public void Read_finds_the_source(string text, string expected)
    {
        var header = Read(text);
        Assert.Equal(expected, header.Source);
        Assert.Equal(expected, header.SourceSpan is { } span ? span.Of(text).ToString() : null);
    }

    private static ArticleHeader Read(string text) => ArticleHeaderReader.Read(Tokenizer.Tokenize(text));
}
