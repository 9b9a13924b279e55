using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Geoparsing.Recognition.Tagging.Training;

namespace GeoConflict.Tests.Geoparsing.Recognition.Tagging;

public sealed class TaggerWeightsTests
{
    private const int FormatAt = 4;
    private const int RecipeAt = 6;

    [Theory]
    [InlineData(FormatAt)]
    [InlineData(RecipeAt)]
    public void Read_refuses_weights_of_another_version(int versionAt)
    {
        var file = new PlaceTaggerTrainer(new FakeGazetteer()).Train(seed: 1, heldOutFold: null, mostFeatures: 10);
        TaggerWeights.Read(file);
        file[versionAt]++;
        Assert.Contains("version", Assert.Throws<ArgumentException>(() => TaggerWeights.Read(file)).Message);
    }

    [Fact]
    public void Read_refuses_what_is_no_weight_file()
    {
        Assert.Throws<ArgumentException>(() => TaggerWeights.Read("PNG, and then some more bytes"u8));
    }
}
