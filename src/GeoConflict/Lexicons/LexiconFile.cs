using System.Collections.Frozen;

namespace GeoConflict.Lexicons;

/// <summary>
/// Reads the word lists that lie beside it: tab-separated columns, lines that start with # are remarks.
/// </summary>
internal static class LexiconFile
{
    /// <summary>All rows of a list, each cut into its columns.</summary>
    /// <param name="name">File name without folder: "abbreviations.tsv".</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IReadOnlyList<string[]> ReadRows(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("Lexicons/" + name)
            ?? throw new ArgumentException("No lexicon has the name " + name + ".", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }

        return rows;
    }

    /// <summary>
    /// The first columns of all rows whose second column is <paramref name="kind"/>, or of all rows if null.
    /// </summary>
    public static FrozenSet<string> ReadWords(string name, string? kind = null) =>
        ReadRows(name)
            .Where(row => kind is null || (row.Length > 1 && row[1] == kind))
            .Select(row => row[0])
            .ToFrozenSet(StringComparer.Ordinal);
}
