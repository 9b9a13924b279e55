using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Reports;

/// <summary>What many words say alike: "insurgents", "gunmen" and "terrorists" are fighters.</summary>
internal static class ReportConcepts
{
    private const string People = "people";

    /// <summary>Name of each concept, by its number; at most 64.</summary>
    public static readonly string[] Names;

    private static readonly FrozenDictionary<string, int[]> NumbersOfWord;
    private static readonly ulong PeopleBits;

    static ReportConcepts()
    {
        var rows = LexiconFile.ReadRows(ReportReader.Lexicon).Where(row => row[1] is "concept" or People).ToArray();
        Names = [.. rows.Select(row => row[2]).Distinct(StringComparer.Ordinal)];
        NumbersOfWord = rows.GroupBy(row => ReportReader.StemOf(row[0]), row => Array.IndexOf(Names, row[2]))
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row[1] == People)) PeopleBits |= 1UL << Array.IndexOf(Names, row[2]);
    }

    /// <summary>The concepts that a stem stands for, one bit each; 0 for none.</summary>
    public static ulong BitsOf(string stem)
    {
        var bits = 0UL;
        foreach (var number in NumbersOfWord.GetValueOrDefault(stem, [])) bits |= 1UL << number;
        return bits;
    }

    /// <summary>Number of the first concept of people among some.</summary>
    public static int? PeopleIn(ulong bits) =>
        (bits & PeopleBits) is var people && people != 0 ? System.Numerics.BitOperations.TrailingZeroCount(people) : null;

    /// <summary>The names of some concepts, in the order of their numbers.</summary>
    public static IEnumerable<string> NamesOf(ulong bits) => Names.Where((_, number) => (bits >> number & 1) != 0);
}
