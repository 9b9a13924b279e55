using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Gazetteer;

/// <summary>A name to look up, in its whole and stripped forms.</summary>
/// <param name="Forms">Folded forms, the fullest first; never empty strings.</param>
/// <param name="Kind">What the words left out say the place is; null if they say nothing.</param>
internal sealed record QueryName(IReadOnlyList<string> Forms, string? Kind)
{
    private const int MaxGenericWords = 3;

    private static readonly FrozenDictionary<string, string> KindsByGeneric = LexiconFile.ReadRows("place-generics.tsv")
        .DistinctBy(row => row[0])
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Whether the name says that it is a unit of this kind: adm1, adm2.</summary>
    public bool IsSaidToBe(string kind) => Kind == kind;

    /// <summary>Whether both have the same bare name.</summary>
    public bool IsSameAs(QueryName other) => Forms.Count > 0 && other.Forms.Count > 0 && Forms[^1] == other.Forms[^1];

    /// <summary>Takes a name apart: "Deir al-Zor city (north)", "Kala/Balge lga".</summary>
    public static QueryName Of(string text)
    {
        var forms = new List<string>();
        string? kind = null;
        foreach (var part in Parts(text))
        {
            var folded = NameFolder.Fold(part);
            Add(forms, folded);
            for (var stripped = Strip(folded, ref kind); stripped is not null; stripped = Strip(stripped, ref kind))
            {
                Add(forms, stripped);
            }
        }

        return new QueryName(forms, kind);
    }

    private static void Add(List<string> forms, string form)
    {
        if (form.Length > 0 && !forms.Contains(form)) forms.Add(form);
    }

    /// <summary>The whole, then without what stands in brackets, that itself, and the parts of "A/B".</summary>
    private static IEnumerable<string> Parts(string text)
    {
        yield return text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var outside = open > 0 ? text[..open] : text;
        if (open > 0)
        {
            yield return outside;
            yield return text[(open + 1)..].TrimEnd(')', ' ');
        }

        if (!outside.AsSpan().ContainsAny('/', ',')) yield break;
        foreach (var part in outside.Split('/', ',')) yield return part;
    }

    /// <summary>Leaves out one generic word or expression at the end or the start; null if there is none.</summary>
    private static string? Strip(string folded, ref string? kind)
    {
        var words = folded.Split(' ');
        for (var count = Math.Min(MaxGenericWords, words.Length - 1); count > 0; count--)
        {
            if (KindsByGeneric.TryGetValue(string.Join(' ', words[^count..]), out var last))
            {
                kind ??= last;
                return string.Join(' ', words[..^count]);
            }

            if (KindsByGeneric.TryGetValue(string.Join(' ', words[..count]), out var first))
            {
                kind ??= first;
                var rest = words[count..];
                return string.Join(' ', rest[0] is "of" or "de" or "du" && rest.Length > 1 ? rest[1..] : rest);
            }
        }

        return null;
    }
}
