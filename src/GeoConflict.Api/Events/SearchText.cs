using System.Text;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Events;

/// <summary>Makes what is searched and what is searched for comparable: folded as names are, in every script.</summary>
internal static class SearchText
{
    /// <summary>One text of all parts that are there.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part)) continue;
            if (text.Length > 0) text.Append(" · ");
            text.Append(NameFolder.Fold(part));
        }

        return text.ToString();
    }

    /// <summary>A search with its words folded; quotation marks, a leading minus and "or" keep their meaning.</summary>
    public static string OfQuery(string query)
    {
        var folded = new StringBuilder(query.Length);
        var start = 0;
        for (var i = 0; i <= query.Length; i++)
        {
            var atEnd = i == query.Length;
            if (!atEnd && !char.IsWhiteSpace(query[i]) && query[i] != '"') continue;
            var word = query.AsSpan(start, i - start);
            if (word.StartsWith("-") && word.Length > 1) folded.Append('-');
            folded.Append(NameFolder.Fold(word));
            if (!atEnd) folded.Append(query[i] == '"' ? '"' : ' ');
            start = i + 1;
        }

        return folded.ToString();
    }
}
