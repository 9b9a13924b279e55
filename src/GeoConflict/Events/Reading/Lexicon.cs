using System.Reflection;

namespace GeoConflict.Events.Reading;

/// <summary>Rows of the tab-separated word lists that are built into the assembly.</summary>
internal static class Lexicon
{
    /// <summary>Rows of <c>Lexicons/NAME.tsv</c> without empty ones and those that start with '#'.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lexicons/{name}.tsv")
            ?? throw new ArgumentException($"no lexicon '{name}'", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
