using System.Text;
using System.Text.RegularExpressions;

namespace GeoConflict.Api.Setup;

/// <summary>The file patterns of libman.json: exact names, "*", "**", "?", and "!" in front to take out again.</summary>
internal static class LibmanGlob
{
    /// <summary>The files that a list of patterns picks, in the order given.</summary>
    /// <param name="patterns">Applied in order; a later "!" pattern takes out what an earlier one took in.</param>
    /// <param name="files">Paths with forward slashes.</param>
    /// <param name="unknown">The first exact name that no file has; null when there is none.</param>
    public static List<string> Pick(IReadOnlyList<string> patterns, IReadOnlyList<string> files, out string? unknown)
    {
        unknown = patterns.FirstOrDefault(pattern => IsName(pattern) && !files.Contains(pattern));
        var picked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var isTakenOut = pattern.StartsWith('!');
            var regex = ToRegex(isTakenOut ? pattern[1..] : pattern);
            foreach (var file in files.Where(file => regex.IsMatch(file)))
            {
                _ = isTakenOut ? picked.Remove(file) : picked.Add(file);
            }
        }

        return [.. files.Where(picked.Contains)];
    }

    private static bool IsName(string pattern) => pattern.AsSpan().IndexOfAny("*?!") < 0;

    private static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("**/", StringComparison.Ordinal))
            {
                regex.Append("(.*/)?");
                i += 2;
            }
            else if (rest.StartsWith("**", StringComparison.Ordinal))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(pattern[i] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var other => Regex.Escape(other.ToString()),
                });
            }
        }

        return new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant);
    }
}
