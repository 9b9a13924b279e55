using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Events;

/// <summary>Makes what is searched and what is searched for comparable: lower case, no marks, in every script.</summary>
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
            Append(text, part);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string part)
    {
        foreach (var c in part.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }
    }
}
