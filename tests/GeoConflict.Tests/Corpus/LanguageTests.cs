using System.Globalization;
using System.Text.Json;

namespace GeoConflict.Tests.Corpus;

/// <summary>Places named in other languages: figures may rise (raise language-floors.json then), not fall.</summary>
public sealed class LanguageTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly IReadOnlyDictionary<string, LanguageFloor> Floors =
        JsonSerializer.Deserialize<Dictionary<string, LanguageFloor>>(
            File.ReadAllText(Checkout.PathOf("tests", "corpus", "language-floors.json")), Format)
        ?? throw new JsonException("language-floors.json is empty.");

    public static TheoryData<string> Languages => [.. Floors.Keys];

    [Fact]
    public void Names_stand_where_the_file_says() =>
        Assert.All(LanguageCase.All, text => Assert.All(text.Places, place =>
            Assert.Equal(place.Name, text.Text.Substring(place.Start, place.Name.Length))));

    [Fact]
    public void Every_language_has_a_floor() =>
        Assert.Equal(Floors.Keys.Order(), LanguageCase.All.Select(text => text.Language).Distinct().Order());

    [GazetteerTheory]
    [MemberData(nameof(Languages))]
    public void Places_are_found_and_put_right(string language)
    {
        var score = new LanguageScore(0, 0, 0, 0);
        foreach (var half in LanguageCase.All.Where(text => text.Language == language).GroupBy(text => text.Half))
        {
            var ofHalf = half.Aggregate(new LanguageScore(0, 0, 0, 0), (sum, text) => sum + ScoreOf(text));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{language} {half.Key}: names {ofHalf.Expected}, span F1 {ofHalf.SpanF1:F3}, within 25 km {ofHalf.PlacedNear:F3}"));
            score += ofHalf;
        }

        Assert.InRange(score.SpanF1, Floors[language].SpanF1, 1);
        Assert.InRange(score.PlacedNear, Floors[language].PlacedNear, 1);
    }

    private LanguageScore ScoreOf(LanguageCase text) =>
        LanguageScore.Of(text, Pipeline.Code(new(text.Text)).Geoparsed, output.WriteLine);

    /// <summary>What a language has reached.</summary>
    /// <param name="SpanF1">F1 of exact spans.</param>
    /// <param name="PlacedNear">Share put within 25 km.</param>
    private sealed record LanguageFloor(double SpanF1, double PlacedNear);
}
