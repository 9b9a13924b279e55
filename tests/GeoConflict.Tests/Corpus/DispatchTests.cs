using System.Globalization;
using GeoConflict.Geoparsing;

namespace GeoConflict.Tests.Corpus;

/// <summary>The whole pipeline against the corpus. Figures may rise (raise floors.json then) and may not fall.</summary>
public sealed class DispatchTests(ITestOutputHelper output)
{
    public static TheoryData<string> MeasureNames => [.. Floors.Current.Measures.Keys];

    public static TheoryData<string> WhollyRightIds => [.. Floors.Current.WhollyRight];

    [GazetteerTheory]
    [MemberData(nameof(MeasureNames))]
    public void Corpus_reaches_the_floor(string measure)
    {
        var reached = Dispatch.All.Aggregate(new DispatchScore(), (sum, d) => sum + Pipeline.ScoreOf(d)).Measures[measure];

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure} {reached:F4}"));
        Assert.InRange(reached, Floors.Current.Measures[measure], 1);
    }

    [GazetteerTheory]
    [MemberData(nameof(WhollyRightIds))]
    public void Dispatch_is_wholly_right(string id)
    {
        var dispatch = Dispatch.Of(id);

        Assert.True(
            Pipeline.ScoreOf(dispatch).IsWhollyRight,
            string.Join('\n', Pipeline.CodedCorpus[id].Events.Select(FoundEvent.Of)));
    }

    [GazetteerFact]
    public void No_more_people_than_before_are_put_on_the_map()
    {
        var placed = Dispatch.All
            .SelectMany(d => d.NotPlaces.Select(name => (d.Id, Name: name)))
            .Where(n => PlacedNames(n.Id).Contains(n.Name, StringComparer.Ordinal))
            .ToArray();

        output.WriteLine(string.Join('\n', placed));
        Assert.InRange(placed.Length, 0, Floors.Current.PeoplePlaced);
    }

    private static IEnumerable<string> PlacedNames(string id) =>
        Pipeline.CodedCorpus[id].Geoparsed.Resolutions.OfType<Resolution.Resolved>().Select(r => r.Toponym.Surface);
}
