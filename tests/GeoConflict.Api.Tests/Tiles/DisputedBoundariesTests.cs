using GeoConflict.Api.Tiles;

namespace GeoConflict.Api.Tests.Tiles;

public sealed class DisputedBoundariesTests
{
    private static AdminUnit Unit(string code) =>
        new(code, DisputedBoundaries.CountryOf(code), new Vertex(0, 0), new Dictionary<string, string>(), []);

    [Theory]
    [InlineData("UA-43", "UA")]      // Crimea: UN General Assembly resolution 68/262
    [InlineData("-99-X11~", "SO")]   // Somaliland
    [InlineData("MA-15", "EH")]      // on the UN list of non-self-governing territories
    [InlineData("SY-DY", "SY")]
    public void CountryOf_follows_the_United_Nations(string code, string expectedCountry) =>
        Assert.Equal(expectedCountry, DisputedBoundaries.CountryOf(code));

    [Theory]
    [InlineData("UA-43", "UA-65", true)]     // Crimea and Kherson
    [InlineData("UA-65", "UA-23", false)]
    [InlineData("IN-JK", "PK-PB", true)]     // Line of Control
    [InlineData("IN-RJ", "PK-SD", false)]    // Rajasthan and Sindh
    [InlineData("KP-01", "KR-42", true)]     // armistice line
    [InlineData("SY-DY", "IQ-AN", false)]
    public void IsDisputed_is_true_of_lines_that_are_not_agreed(string one, string other, bool expected)
    {
        Assert.Equal(expected, DisputedBoundaries.IsDisputed(Unit(one), Unit(other)));
        Assert.Equal(expected, DisputedBoundaries.IsDisputed(Unit(other), Unit(one)));
    }
}
