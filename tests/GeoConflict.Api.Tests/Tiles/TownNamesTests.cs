using GeoConflict.Api.Tiles;

namespace GeoConflict.Api.Tests.Tiles;

public sealed class TownNamesTests
{
    // Alternate names as GeoNames lists them, without their languages.
    private const string Mosul = "Al Mawsil,Mosul,Mossoul,Мосул,Мосул хот,מוסול,מאסול,الموصل,موسڵ,موصل,モースル";
    private const string Kharkiv = "Charkiv,Khar'kov,Kharkiv,Харков,Харків,Харьков,חרקוב,خاركوف";

    [Theory]
    [InlineData("Mosul", Mosul, "ar", "الموصل")]
    [InlineData("Mosul", Mosul, "he", "מוסול")]
    [InlineData("Mosul", Mosul, "ru", "Мосул")]
    [InlineData("Kharkiv", Kharkiv, "ru", "Харьков")]
    [InlineData("Kharkiv", Kharkiv, "uk", "Харків")]
    [InlineData("Kharkiv", Kharkiv, "en", "Kharkiv")]
    public void Of_finds_the_language_of_a_name_by_its_letters(
        string name, string alternates, string language, string expected) =>
        Assert.Equal(expected, TownNames.Of(name, alternates)[language]);

    [Fact]
    public void Of_has_no_name_where_no_alternate_fits() =>
        Assert.Equal(["en"], TownNames.Of("Easton", "Easton,Ístonn,モースル").Keys);
}
