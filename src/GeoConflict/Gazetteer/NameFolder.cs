using System.Globalization;
using System.Text;

namespace GeoConflict.Gazetteer;

/// <summary>The one way in which names are made comparable, for the gazetteer and for text alike.</summary>
public static class NameFolder
{
    /// <summary>Lower case without marks; hyphens and apostrophes become nothing or a space; words parted by one space.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '`') continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
