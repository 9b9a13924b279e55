namespace GeoConflict.Api.Imports;

/// <summary>The first record of a delimited file: the names of its columns, letter case ignored.</summary>
internal sealed class Heading(DelimitedRecord record, string kind)
{
    /// <summary>The names as they stand.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Enumerable.Range(0, record.Count).Select(i => record[i].Trim().Trim('\uFEFF').ToString())];

    /// <summary>Where a column is, under the first of its names that is there; -1 if it is not.</summary>
    public int Find(params string[] names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }

        return -1;
    }

    /// <summary>Where a column is that must be there.</summary>
    /// <exception cref="ImportException">It is not.</exception>
    public int Require(params string[] names) => Find(names) is >= 0 and var found ? found
        : throw new ImportException($"This is no {kind} file: it has no column {string.Join(" or ", names)}.");
}
