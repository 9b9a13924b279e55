using System.Text;
using System.Text.Json;
using GeoConflict.Api.Filters;

namespace GeoConflict.Api.Tests.Filters;

public sealed class JsonLinesFilterTests
{
    [Fact]
    public async Task Run_answers_every_line_in_the_order_given()
    {
        var input = string.Join('\n', Enumerable.Range(0, 2_000).Select(n => $$"""{"id":{{n}},"text":"x"}"""));
        var (lines, failed) = await RunAsync(input, EchoSlowly);

        Assert.Equal(0, failed);
        Assert.Equal(
            Enumerable.Range(0, 2_000).Select(n => (long)n), lines.Select(l => l.GetProperty("id").GetInt64()));
    }

    [Theory]
    [InlineData("not json", "not JSON")]
    [InlineData("[1,2]", "not a JSON object")]
    [InlineData("{\"id\":7}", "\"text\" is missing")]
    [InlineData("{\"id\":7,\"text\":5}", "\"text\" is not a text")]
    [InlineData("{\"id\":7,\"text\":\"\\ud800\"}", "surrogate")]
    public async Task Run_puts_an_error_where_a_line_is_wrong_and_goes_on(string wrong, string message)
    {
        var (lines, failed) = await RunAsync($"{{\"id\":1,\"text\":\"a\"}}\n{wrong}\n{{\"id\":2,\"text\":\"b\"}}\n", Echo);

        Assert.Equal(1, failed);
        Assert.Equal(3, lines.Count);
        Assert.Contains(message, lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, lines[2].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Run_gives_the_id_back_with_the_error_of_its_line()
    {
        var (lines, _) = await RunAsync("{\"id\":\"a-7\"}", Echo);

        Assert.Equal("a-7", lines[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Run_passes_over_blank_lines()
    {
        var (lines, failed) = await RunAsync("\n  \n{\"id\":1,\"text\":\"a\"}\n\n", Echo);

        Assert.Single(lines);
        Assert.Equal(0, failed);
    }

    private static void Echo(JsonElement line, Utf8JsonWriter writer)
    {
        LineReader.RequiredText(line, "text");
        writer.WriteStartObject();
        JsonLinesFilter.WriteId(writer, line.GetProperty("id"));
        writer.WriteEndObject();
    }

    private static void EchoSlowly(JsonElement line, Utf8JsonWriter writer)
    {
        Thread.SpinWait(line.GetProperty("id").GetInt32() % 7 * 1_000);
        Echo(line, writer);
    }

    private static async Task<(List<JsonElement> Lines, int Failed)> RunAsync(
        string input, Action<JsonElement, Utf8JsonWriter> answer)
    {
        using var output = new MemoryStream();
        var failed = await new JsonLinesFilter(answer)
            .RunAsync(new StringReader(input), output, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. lines.Select(line => JsonDocument.Parse(line).RootElement.Clone())], failed);
    }
}
