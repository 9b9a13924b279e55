using System.Collections.Concurrent;
using System.Reflection;

namespace GeoConflict.Api.Data;

/// <summary>The SQL files of <c>db/</c>, carried in the assembly.</summary>
public static class Sql
{
    private static readonly Assembly Carrier = typeof(Sql).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of one file.</summary>
    /// <param name="name">Its path from the root: "db/queries/claim_article.sql".</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Read(string name) => Texts.GetOrAdd(name, static path =>
    {
        using var stream = Carrier.GetManifestResourceStream(path)
            ?? throw new ArgumentException($"No SQL file {path} in the assembly.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The names of all files in one folder, in ordinal order.</summary>
    /// <param name="folder">A path from the root, with its last slash: "db/migrations/".</param>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Carrier.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
