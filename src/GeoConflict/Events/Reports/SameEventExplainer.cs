using System.Globalization;
using GeoConflict.Geoparsing.Evidence;

namespace GeoConflict.Events.Reports;

/// <summary>Says in words what speaks for and against two reports telling of the same event.</summary>
internal sealed class SameEventExplainer(ReportReader reader, WordRarity rarity, SameEventModel model)
{
    /// <summary>What weighs less is not worth a word; logits.</summary>
    private const double LeastLogit = 0.1;

    private const int MostWords = 4;

    /// <summary>The reasons, the weightiest first; what any two reports have is left out.</summary>
    public IReadOnlyList<WeightedEvidence> Explain(
        ReadReport one, ReadReport other, int? daysApart, List<SameEventFact> facts) =>
    [
        .. model.ByGround(facts)
            .Where(ground => Math.Abs(ground.Value) >= LeastLogit
                && ground.Key is not (SameEventGround.Start or SameEventGround.Company))
            .OrderByDescending(ground => Math.Abs(ground.Value))
            .Select(ground => new WeightedEvidence(
                ground.Key.ToString().ToLowerInvariant(), ground.Value, Detail(ground.Key, one, other, daysApart))),
    ];

    private string? Detail(SameEventGround ground, ReadReport one, ReadReport other, int? daysApart)
    {
        var (coding, otherCoding) = (one.Report.Coding, other.Report.Coding);
        return ground switch
        {
            SameEventGround.Days => DaysOf(daysApart),
            SameEventGround.Words => Listed(SharedWords(one.Words, other.Words), "no rare word shared"),
            SameEventGround.Concepts => Listed(
                ReportConcepts.NamesOf(one.Words.Concepts & other.Words.Concepts), "they tell of different things"),
            SameEventGround.Numbers => Listed(
                one.Words.Numbers.Intersect(other.Words.Numbers).Select(Figure), "other figures"),
            SameEventGround.Victims => "how many of whom",
            SameEventGround.Tolls =>
                $"{Listed(coding.Killed.Select(Figure), "")} and {Listed(otherCoding.Killed.Select(Figure), "")} killed",
            SameEventGround.Types => Listed(
                coding.SubTypes.Intersect(otherCoding.SubTypes).Select(EventTaxonomy.NameOf), "no type shared"),
            SameEventGround.Actors => Listed(
                coding.Actors.Intersect(otherCoding.Actors, StringComparer.Ordinal), "other actors"),
            SameEventGround.Places => PlacesOf(PlaceComparison.Of(coding.Places, otherCoding.Places)),
            _ => null,
        };
    }

    private static string DaysOf(int? daysApart) => daysApart switch
    {
        null => "days unknown",
        0 => "the same day",
        1 => "one day apart",
        _ => Figure(daysApart.Value) + " days apart",
    };

    private static string PlacesOf(PlaceComparison places) => places switch
    {
        { One: null, Other: null } => "no place named",
        { One: { } only, Other: null } => "only one names a place: " + only.Name,
        { One: null, Other: { } only } => "only one names a place: " + only.Name,
        { Agreement: PlaceAgreement.Same or PlaceAgreement.SameArea, One: { } same } => same.Name,
        { One: { } one, Other: { } other } => string.Create(
            CultureInfo.InvariantCulture, $"{one.Name} and {other.Name}, {places.DistanceKm:0.#} km apart"),
    };

    private IEnumerable<string> SharedWords(ReportWords one, ReportWords other)
    {
        var shared = new List<int>();
        foreach (var word in SharedIds.Of(one.Telling, other.Telling)) shared.Add(word);
        foreach (var word in SharedIds.Of(one.Common, other.Common)) shared.Add(word);
        return shared.OrderByDescending(rarity.Of).Take(MostWords).Select(reader.WordWithId);
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IEnumerable<string> items, string otherwise) =>
        string.Join(", ", items) is { Length: > 0 } list ? list : otherwise;
}
