using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Tests.Filters;

public sealed class ExtractFilterTests : IDisposable
{
    private readonly GazetteerIndex gazetteer = GazetteerIndex.Open(SmallGazetteer.Path);

    public void Dispose() => gazetteer.Dispose();

    [Fact]
    public void Answer_gives_the_place_and_the_event_of_a_dated_sentence()
    {
        var answer = Answer("""
            {"id":5,"text":"Two air strikes hit a depot near Albu Kamal on Sunday, killing six people.","date":"2023-11-13"}
            """);

        Assert.Equal(5, answer.GetProperty("id").GetInt32());
        var found = Assert.Single(answer.GetProperty("events").EnumerateArray());
        Assert.Equal("Air/drone strike", found.GetProperty("sub_event_type").GetString());
        Assert.Equal("2023-11-12", found.GetProperty("date_start").GetString());
        Assert.Equal(6, found.GetProperty("fatalities").GetProperty("best").GetInt32());
        Assert.Equal("Albu Kamal", found.GetProperty("place").GetProperty("mention").GetProperty("phrase").GetString());
        Assert.Equal("near", found.GetProperty("place").GetProperty("relation").GetString());
    }

    [Fact]
    public void Answer_writes_no_day_where_none_is_known()
    {
        var answer = Answer("""{"id":1,"text":"Two air strikes hit a depot in Albu Kamal, killing six people."}""");

        var found = Assert.Single(answer.GetProperty("events").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("date_start").ValueKind);
        Assert.Equal(JsonValueKind.Null, found.GetProperty("date_end").ValueKind);
        Assert.Equal("unknown", found.GetProperty("date_precision").GetString());
    }

    [Fact]
    public void Answer_resolves_the_mentions_given_and_no_others()
    {
        var answer = Answer("""
            {"id":1,"text":"From Syria he went to Albu Kamal.","mentions":[{"start":22,"end":32}]}
            """);

        var toponym = Assert.Single(answer.GetProperty("toponyms").EnumerateArray());
        Assert.Equal("Albu Kamal", toponym.GetProperty("phrase").GetString());
        Assert.Equal(34.45, toponym.GetProperty("place").GetProperty("lat").GetDouble(), 0.1);
    }

    [Theory]
    [InlineData("""{"text":"short","mentions":[{"start":2,"end":9}]}""", "mention [2, 9)")]
    [InlineData("""{"text":"short","mentions":[{"start":3,"end":3}]}""", "mention [3, 3)")]
    [InlineData("""{"text":"short","mentions":[{"start":"a","end":3}]}""", "\"start\"")]
    [InlineData("""{"text":"short","mentions":7}""", "\"mentions\"")]
    [InlineData("""{"text":"short","date":"13/11/2023"}""", "\"date\"")]
    public void Answer_names_what_is_wrong_with_a_line(string line, string message)
    {
        var refusal = Assert.Throws<InvalidLineException>(() => Answer(line));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    private JsonElement Answer(string line)
    {
        using var document = JsonDocument.Parse(line);
        var answer = JsonLinesFilter.Write(writer => new ExtractFilter(gazetteer).Answer(document.RootElement, writer));
        return JsonDocument.Parse(answer).RootElement;
    }
}
