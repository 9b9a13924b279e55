using GeoConflict.Gazetteer;

namespace GeoConflict.Tests.Gazetteer;

public sealed class VariantSpellingTests
{
    [Theory]
    [InlineData("Baqouba", "Baqubah")]
    [InlineData("Takrit", "Takreet")]
    [InlineData("Mayadeen", "Al-Mayadin")]
    [InlineData("Dernah", "Derna")]
    [InlineData("Hasseke", "Hasakah", false)]
    [InlineData("Djarabulus", "Jarabulus")]
    [InlineData("Qandahar", "Kandahar")]
    [InlineData("Khan Shaykhoun", "Khan Sheikhun")]
    [InlineData("Hodeidah", "Hodeida")]
    [InlineData("Sarakeb", "Saraqeb")]
    [InlineData("Deir al-Zour", "Deir ez-Zur")]
    [InlineData("Hamas", "Hamm", false)]
    [InlineData("Tripoli", "Tropoli", false)]
    [InlineData("Banjska", "Bansko", false)]
    [InlineData("Homs", "Hama", false)]
    public void AreSame_tells_spellings_of_one_name(string name, string other, bool expected = true) =>
        Assert.Equal(expected, VariantSpelling.AreSame(NameFolder.Fold(name), NameFolder.Fold(other)));
}
