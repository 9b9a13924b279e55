using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Gazetteer;

public sealed class GazetteerIndexTests : IDisposable
{
    private static readonly Place Syria = PlaceOf(
        2_000_000_000_001, "Syria", 'A', "PCLI", "SY", "", 17_000_000, 35, 38);
    private static readonly Place DeirEzZor = PlaceOf(170_792, "Deir ez-Zor", 'A', "ADM1", "SY", "07", 0, 35.3, 40.1);
    private static readonly Place Mayadin = PlaceOf(
        173_480, "Al Mayādīn", 'P', "PPLA2", "SY", "07", 54_534, 35.01982, 40.45154);
    private static readonly Place TripoliLibya = PlaceOf(
        2_210_247, "Tripoli", 'P', "PPLC", "LY", "77", 1_150_989, 32.88743, 13.18733);
    private static readonly Place TripoliLebanon = PlaceOf(
        266_826, "Tripoli", 'P', "PPLA", "LB", "09", 229_398, 34.43352, 35.84415);

    private readonly string _folder = Directory.CreateTempSubdirectory("gazetteer").FullName;

    private string IndexPath => Path.Combine(_folder, "places.gcx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void PlaceAt_gives_back_what_was_written()
    {
        using var index = Write(Syria, DeirEzZor, Mayadin);
        Assert.Equal(Mayadin, index.PlaceAt(2));
    }

    [Fact]
    public void FindByName_gives_the_best_known_first()
    {
        using var index = Write(TripoliLebanon, TripoliLibya);
        Assert.Equal([1, 0], index.FindByName("tripoli").ToArray());
    }

    [Theory]
    [InlineData("mayadin", 1)]
    [InlineData("mayadeen", 0)]
    [InlineData("", 0)]
    public void FindByName_finds_exactly_the_folded_name(string name, int expectedCount)
    {
        using var index = Write(Syria, DeirEzZor, Mayadin);
        Assert.Equal(expectedCount, index.FindByName(name).Length);
    }

    [Fact]
    public void FindByName_finds_every_one_of_many_names()
    {
        var places = Enumerable.Range(0, 5_000)
            .Select(i => PlaceOf(i + 1, $"Town {i}", 'P', "PPL", "SY", "07", i, 35, 38)).ToArray();
        using var index = Write(places);
        Assert.All(Enumerable.Range(0, 5_000), i => Assert.Equal([i], index.FindByName($"town {i}").ToArray()));
    }

    [Fact]
    public void FindByName_is_the_same_when_names_are_sorted_on_disk()
    {
        var places = Enumerable.Range(0, 5_000)
            .Select(i => PlaceOf(i + 1, $"Town {i}", 'P', "PPL", "SY", "07", i, 35, 38)).ToArray();
        using var index = Write(sortBufferBytes: 10_000, places);
        Assert.All(Enumerable.Range(0, 5_000), i => Assert.Equal([i], index.FindByName($"town {i}").ToArray()));
    }

    [Fact]
    public void LongestNameFrom_allows_for_an_article_inside()
    {
        using var index = Write(DeirEzZor);
        Assert.Equal(3, index.LongestNameFrom("deir"));
    }

    [Theory]
    [InlineData("syria", 1)]
    [InlineData("nowhere", 0)]
    public void LongestNameFrom_is_one_for_a_single_word_and_none_for_a_stranger(string word, int expected)
    {
        using var index = Write(Syria, DeirEzZor);
        Assert.Equal(expected, index.LongestNameFrom(word));
    }

    [Fact]
    public void FindCountry_and_FindAdmin1_find_units_by_code()
    {
        using var index = Write(Syria, DeirEzZor, Mayadin);
        Assert.Equal(
            (0, 1, null), (index.FindCountry("SY"), index.FindAdmin1("SY", "07"), index.FindAdmin1("SY", "08")));
    }

    [Fact]
    public void FindByDemonym_tells_nothing_when_two_countries_share_the_word()
    {
        using (var writer = new GazetteerIndexWriter(IndexPath))
        {
            writer.AddDemonym(writer.AddPlace(Syria), "Syrian");
            writer.AddDemonym(writer.AddPlace(TripoliLibya), "Congolese");
            writer.AddDemonym(writer.AddPlace(TripoliLebanon), "Congolese");
            writer.Finish("", TestContext.Current.CancellationToken);
        }

        using var index = GazetteerIndex.Open(IndexPath);
        Assert.Equal((0, null), (index.FindByDemonym("syrian"), index.FindByDemonym("congolese")));
    }

    [Theory]
    [InlineData("mayadeen")]
    [InlineData("mayaden")]
    [InlineData("mayidin")]
    public void FindSimilar_finds_another_spelling(string name)
    {
        using var index = Write(Syria, Mayadin, TripoliLibya);
        Assert.Equal(1, index.FindSimilar(name, "SY", limit: 5)[0].Ordinal);
    }

    [Fact]
    public void FindSimilar_keeps_to_the_country()
    {
        using var index = Write(Syria, Mayadin, TripoliLibya);
        Assert.Empty(index.FindSimilar("mayadeen", "LY", limit: 5));
    }

    [Fact]
    public void Open_names_a_file_that_is_not_a_gazetteer()
    {
        File.WriteAllText(IndexPath, "something else");
        Assert.Contains("not a gazetteer", Assert.Throws<InvalidDataException>(() => GazetteerIndex.Open(IndexPath))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_tells_when_the_file_is_cut_short()
    {
        Write(Syria, Mayadin).Dispose();
        using (var file = File.OpenWrite(IndexPath)) file.SetLength(file.Length - 1);
        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => GazetteerIndex.Open(IndexPath))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_tells_when_the_header_is_damaged()
    {
        Write(Syria, Mayadin).Dispose();
        var bytes = File.ReadAllBytes(IndexPath);
        bytes[24] ^= 1;
        File.WriteAllBytes(IndexPath, bytes);
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => GazetteerIndex.Open(IndexPath))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writer_leaves_nothing_behind_when_it_is_not_finished()
    {
        using (var writer = new GazetteerIndexWriter(IndexPath)) writer.AddPlace(Syria);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private GazetteerIndex Write(params Place[] places) => Write(sortBufferBytes: 1 << 20, places);

    private GazetteerIndex Write(int sortBufferBytes, params Place[] places)
    {
        using (var writer = new GazetteerIndexWriter(IndexPath, sortBufferBytes))
        {
            foreach (var place in places) writer.AddName(writer.AddPlace(place), place.Name, PlaceFame.Of(place));
            writer.Finish("", TestContext.Current.CancellationToken);
        }

        return GazetteerIndex.Open(IndexPath);
    }

    private static Place PlaceOf(
        long id, string name, char featureClass, string featureCode, string country, string admin1, long population,
            double latitude, double longitude) =>
        new(id, name, new GeoPoint(latitude, longitude), featureClass, featureCode, country, admin1, "", population,
            1_000);
}
