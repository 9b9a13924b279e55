namespace GeoConflict.Events.Reports;

/// <summary>All that is compared of two reports, as facts with weights of their own.</summary>
/// <remarks>Amounts are cut into levels, and levels are told apart by days, so that a sum of weights can say "the same
/// figure counts on the same day only".</remarks>
internal static class SameEventFacts
{
    private static readonly double[] AlikeLevels = [0.03, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8];
    private static readonly double[] RareLevels = [0.01, 0.2, 0.35, 0.5, 0.65, 0.8];
    private static readonly double[] ConceptLevels = [0.01, 0.2, 0.35, 0.5, 0.7];
    private static readonly double[] CompanyLevels = [0.1, 0.8, 1.3, 1.8, 2.3];

    /// <summary>Levels of the difference of tolls, in nats of their ratio.</summary>
    private static readonly double[] TollLevels = [0.01, 0.3, 0.7, 1.2];

    /// <summary>Reports without a day are compared as if they were so many days apart: what few examples there are say
    /// no better.</summary>
    private const int UnknownDays = 1;

    private static readonly string[] DaySorts = ["same day", "next day", "later"];
    private static readonly string[] NumberSorts = ["none", "shared", "other"];

    private static readonly SameEventFactNames Table = new();
    private static readonly int Start = Table.Add(SameEventGround.Start, "start");
    private static readonly int Days = Table.Add(SameEventGround.Days, "days apart", "0", "1", "2", "3", "4");
    private static readonly int Alike = ByDays(SameEventGround.Words, "words alike", AlikeLevels);
    private static readonly int Rare = ByDays(SameEventGround.Words, "rarest word", RareLevels);
    private static readonly int AlikeValue = Table.Add(SameEventGround.Words, "words alike");
    private static readonly int RareValue = Table.Add(SameEventGround.Words, "rarest word");
    private static readonly int AlikeInCompany = Table.Add(SameEventGround.Words, "words alike in company");
    private static readonly int RareInCompany = Table.Add(SameEventGround.Words, "rarest word in company");
    private static readonly int Concepts = ByDays(SameEventGround.Concepts, "concepts alike", ConceptLevels);
    private static readonly int ConceptsValue = Table.Add(SameEventGround.Concepts, "concepts alike");
    private static readonly int BothTell = Table.Add(SameEventGround.Concepts, "both tell of", ReportConcepts.Names);
    private static readonly int OneTells = Table.Add(SameEventGround.Concepts, "one tells of", ReportConcepts.Names);
    private static readonly int Numbers = Table.AddByDays(SameEventGround.Numbers, "figure", NumberSorts, DaySorts);
    private static readonly int LargeNumber = Table.Add(SameEventGround.Numbers, "figure of ten or more shared");
    private static readonly int TwoNumbers = Table.Add(SameEventGround.Numbers, "two figures shared");
    private static readonly int Victims =
        Table.Add(SameEventGround.Victims, "people", "as many of the same", "as many", "other figures", "others");

    private static readonly int Tolls = Table.AddLevels(SameEventGround.Tolls, "tolls apart", TollLevels.Length + 1);
    private static readonly int Types = Table.Add(
        SameEventGround.Types, "type", "same", "same and telling", "same sort", "other sort", "of one", "of none");

    private static readonly int Actors = Table.Add(SameEventGround.Actors, "actors", "same", "two the same", "others");
    private static readonly int Places = Table.AddByDays(
        SameEventGround.Places, "place", Enum.GetNames<PlaceAgreement>(), DaySorts);

    private static readonly int Company = ByDays(SameEventGround.Company, "company", CompanyLevels);

    /// <summary>Names and grounds of all facts.</summary>
    public static SameEventFactNames All => Table;

    /// <summary>Adds what holds of two reports.</summary>
    /// <param name="one">A report.</param>
    /// <param name="other">Another.</param>
    /// <param name="rarity">How rare the words are.</param>
    /// <param name="daysApart">Days between them, at least 0; null if unknown.</param>
    /// <param name="company">How many other reports each might be by place and time, the smaller figure.</param>
    /// <param name="facts">Where to add them.</param>
    public static void Add(
        ReadReport one, ReadReport other, WordRarity rarity, int? daysApart, int company, List<SameEventFact> facts)
    {
        var apart = Math.Min(daysApart ?? UnknownDays, SameEventModel.MaxDays);
        var sort = Math.Min(apart, DaySorts.Length - 1);
        var logCompany = Math.Log(1 + company);
        Is(Start);
        Is(Days + apart);
        Is(Company + (Level(logCompany, CompanyLevels) * DaySorts.Length) + sort);
        var (alike, rarest) = WordsAlike(one, other, rarity);
        Is(Alike + (Level(alike, AlikeLevels) * DaySorts.Length) + sort);
        Is(Rare + (Level(rarest, RareLevels) * DaySorts.Length) + sort);
        facts.Add(new(AlikeValue, alike));
        facts.Add(new(RareValue, rarest));
        facts.Add(new(AlikeInCompany, alike * logCompany));
        facts.Add(new(RareInCompany, rarest * logCompany));
        AddConcepts(one.Words.Concepts, other.Words.Concepts, sort, facts);
        AddNumbers(one.Words, other.Words, sort, facts);
        AddCoding(one.Report.Coding, other.Report.Coding, facts);
        var agreement = PlaceComparison.Of(one.Report.Coding.Places, other.Report.Coding.Places).Agreement;
        Is(Places + ((int)agreement * DaySorts.Length) + sort);

        void Is(int id) => facts.Add(new(id, 1));
    }

    private static int ByDays(SameEventGround ground, string name, double[] levels) => Table.AddByDays(
        ground, name, [.. Enumerable.Range(0, levels.Length + 1).Select(level => level.ToString(
            System.Globalization.CultureInfo.InvariantCulture))], DaySorts);

    private static int Level(double value, double[] levels)
    {
        var level = 0;
        while (level < levels.Length && value >= levels[level]) level++;
        return level;
    }

    /// <returns>Cosine of the words weighted by rarity, and rarity of the rarest telling word that both have.</returns>
    private static (double Alike, double Rarest) WordsAlike(ReadReport one, ReadReport other, WordRarity rarity)
    {
        var (product, rarest) = (0.0, 0.0);
        foreach (var word in SharedIds.Of(one.Words.Telling, other.Words.Telling))
        {
            var weight = rarity.Of(word);
            product += weight * weight;
            rarest = Math.Max(rarest, weight);
        }

        foreach (var word in SharedIds.Of(one.Words.Common, other.Words.Common))
        {
            var weight = rarity.Of(word);
            product += weight * weight;
        }

        return (product == 0 ? 0 : product / (one.NormWith(rarity) * other.NormWith(rarity)), rarest);
    }

    private static void AddConcepts(ulong one, ulong other, int sort, List<SameEventFact> facts)
    {
        var (shared, all) = (
            System.Numerics.BitOperations.PopCount(one & other), System.Numerics.BitOperations.PopCount(one | other));
        var alike = all == 0 ? 0 : (double)shared / all;
        facts.Add(new(Concepts + (Level(alike, ConceptLevels) * DaySorts.Length) + sort, 1));
        facts.Add(new(ConceptsValue, alike));
        for (var number = 0; number < ReportConcepts.Names.Length; number++)
        {
            var (inOne, inOther) = ((one >> number & 1) != 0, (other >> number & 1) != 0);
            if (inOne && inOther) facts.Add(new(BothTell + number, 1));
            else if (inOne || inOther) facts.Add(new(OneTells + number, 1));
        }
    }

    private static void AddNumbers(ReportWords one, ReportWords other, int sort, List<SameEventFact> facts)
    {
        var (shared, largest) = (0, 0);
        foreach (var number in SharedIds.Of(one.Numbers, other.Numbers))
        {
            shared++;
            largest = number;
        }

        var kind = shared > 0 ? 1 : one.Numbers.Length > 0 && other.Numbers.Length > 0 ? 2 : 0;
        facts.Add(new(Numbers + (kind * DaySorts.Length) + sort, 1));
        if (largest >= 10) facts.Add(new(LargeNumber, 1));
        if (shared > 1) facts.Add(new(TwoNumbers, 1));
        if (VictimsOf(one.Victims, other.Victims) is { } victims) facts.Add(new(Victims + victims, 1));
    }

    private static int? VictimsOf(CountedPeople[] one, CountedPeople[] other)
    {
        if (one.Length == 0 || other.Length == 0) return null;
        var best = 3;
        foreach (var people in one)
        {
            foreach (var others in other)
            {
                var isAnybody = people.Concept == CountedPeople.Killed || others.Concept == CountedPeople.Killed;
                if (people == others) best = 0;
                else if (people.Count == others.Count && isAnybody) best = Math.Min(best, 1);
                else if (people.Concept == others.Concept) best = Math.Min(best, 2);
            }
        }

        return best;
    }

    private static void AddCoding(ReportCoding one, ReportCoding other, List<SameEventFact> facts)
    {
        if (one.Killed.Count > 0 && other.Killed.Count > 0)
        {
            var apart = one.Killed.Min(a => other.Killed.Min(b => Math.Abs(Math.Log((a + 1.0) / (b + 1)))));
            facts.Add(new(Tolls + Level(apart, TollLevels), 1));
        }

        facts.Add(new(Types + TypesOf(one.SubTypes, other.SubTypes), 1));
        if (one.Actors.Count == 0 || other.Actors.Count == 0) return;
        var shared = one.Actors.Intersect(other.Actors, StringComparer.Ordinal).Count();
        facts.Add(new(Actors + (shared switch { 0 => 2, 1 => 0, _ => 1 }), 1));
    }

    private static int TypesOf(IReadOnlyList<SubEventType> one, IReadOnlyList<SubEventType> other)
    {
        if (one.Count == 0 || other.Count == 0) return one.Count == other.Count ? 5 : 4;
        var shared = one.Intersect(other).ToList();
        if (shared.Exists(t => t is not (SubEventType.ArmedClash or SubEventType.Attack))) return 1;
        if (shared.Count > 0) return 0;
        return one.Select(EventTaxonomy.TypeOf).Intersect(other.Select(EventTaxonomy.TypeOf)).Any() ? 2 : 3;
    }
}
