using GeoConflict.Api.Filters;
using GeoConflict.Api.Training;

namespace GeoConflict.Api.Tests.Training;

public sealed class MarkedSentencesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Read_puts_the_marks_of_one_text_together()
    {
        File.WriteAllText(file, """
            {"text":"Shells fell on Gao and Kidal.","toponyms":[{"start":15,"end":18}]}
            {"text":"Nobody came.","toponyms":[]}
            {"text":"Shells fell on Gao and Kidal.","toponyms":[{"start":23,"end":28}]}
            """);

        var read = MarkedSentences.Read(file).ToList();

        Assert.Equal(2, read.Count);
        Assert.Equal(["Gao", "Kidal"], read[0].Places.Select(place => place.Of(read[0].Text).ToString()));
        Assert.Empty(read[1].Places);
    }

    [Fact]
    public void Read_counts_offsets_in_code_points()
    {
        File.WriteAllText(file, """{"text":"🔥 in Gao","toponyms":[{"start":5,"end":8}]}""");

        var (text, places) = Assert.Single(MarkedSentences.Read(file));

        Assert.Equal("Gao", Assert.Single(places).Of(text).ToString());
    }

    [Theory]
    [InlineData("{\"text\":\"Gao\",\"toponyms\":[{\"start\":0,\"end\":9}]}", "[0, 9)")]
    [InlineData("{\"text\":\"Gao\"}", "\"toponyms\"")]
    [InlineData("nonsense", "not JSON")]
    public void Read_tells_the_line_that_is_wrong(string line, string message)
    {
        File.WriteAllText(file, "{\"text\":\"Gao\",\"toponyms\":[]}\n" + line);

        var refusal = Assert.Throws<InvalidLineException>(() => MarkedSentences.Read(file).ToList());

        Assert.StartsWith("line 2: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }
}
