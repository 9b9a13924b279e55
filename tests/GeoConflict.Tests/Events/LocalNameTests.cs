namespace GeoConflict.Tests.Events;

/// <summary>Names of villages and quarters that no gazetteer knows.</summary>
public sealed class LocalNameTests
{
    [Theory]
    [InlineData("Gunmen killed three people in the village of Talqara near Mosul.", "Talqara")]
    [InlineData("A car bomb exploded in the Zahwiya district of Baghdad.", "Zahwiya")]
    [InlineData("Rebels shelled the settlement of Ulnovka on Sunday.", "Ulnovka")]
    public void Code_places_an_event_at_the_name_no_gazetteer_knows(string text, string expected)
    {
        var found = Assert.Single(CodedText.Code(text, "2023-11-13").Events);
        Assert.Equal(expected, (found.Place?.Toponym ?? found.NamedPlace)?.Surface);
    }

    [Fact]
    public void Code_locates_a_local_name_at_the_known_place_beside_it()
    {
        var found = Assert.Single(CodedText.Code(
            "Gunmen killed three people in the village of Talqara near Mosul.", "2023-11-13").Events);
        Assert.Equal("Mosul", found.Place?.Best.Place.Name);
    }

    [Fact]
    public void Code_gives_a_name_that_nothing_locates_no_coordinates()
    {
        var found = Assert.Single(CodedText.Code(
            "Rebels shelled the settlement of Ulnovka on Sunday.", "2023-11-13").Events);
        Assert.Null(found.Place);
    }

    [Fact]
    public void Code_keeps_two_local_names_of_one_list_apart()
    {
        var places = CodedText.Code(
            "Warplanes bombed the villages of Talqara and Sanbuk near Mosul on Sunday.", "2023-11-13").Events
            .Select(e => e.Place?.Toponym.Surface);
        Assert.Equal(["Talqara", "Sanbuk"], places);
    }
}
