using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Lexicons;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>Reads "the Qatari capital" as the capital, where its name does not follow.</summary>
internal sealed class CapitalPhrases(IGazetteer gazetteer)
{
    private const string Word = "capital";

    private static readonly FrozenDictionary<string, string> NameByCountry =
        LexiconFile.ReadRows("capitals.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>Adds the word "capital" after a people's name as a mention of that capital.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">In order; stay so.</param>
    public void AddTo(TokenizedText text, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is not { Kind: ToponymKind.Demonym, Ordinal: { } country } people) continue;
            var span = new TextSpan(people.Span.End + 1, Word.Length);
            if (!IsCapital(text.Text, span) || IsApposition(text.Text, people.Span)) continue;
            if (i + 1 < mentions.Count && mentions[i + 1].Span.Start < span.End + ", ".Length + 1) continue;
            if (CapitalOf(gazetteer.PlaceAt(country).CountryCode) is not { } capital) continue;
            var mention = new Mention(span, Word, ToponymKind.Place, people.SentenceIndex) { Ordinal = capital };
            mentions.Insert(++i, mention);
        }
    }

    /// <summary>Whether the word stands there by itself: no "capital gains", no "capital, Doha".</summary>
    private static bool IsCapital(string text, TextSpan span)
    {
        if (span.End > text.Length || text[span.Start - 1] != ' ') return false;
        if (!span.Of(text).Equals(Word, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = text.AsSpan(span.End);
        if (rest.Length == 0 || char.IsPunctuation(rest[0])) return !NameFollows(rest);
        if (rest[0] != ' ' || NameFollows(rest)) return false;
        var next = rest[1..];
        foreach (var word in (ReadOnlySpan<string>)["city", "gain", "market", "punish", "flow", "good", "of "])
        {
            if (next.StartsWith(word, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>Whether the name stood before: "Doha, the Qatari capital".</summary>
    private static bool IsApposition(string text, TextSpan people) =>
        text.AsSpan(0, people.Start).EndsWith(", the ", StringComparison.Ordinal);

    private static bool NameFollows(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart(", ");
        return next.Length < rest.Length && !next.IsEmpty && char.IsUpper(next[0]);
    }

    private int? CapitalOf(string countryCode)
    {
        if (!NameByCountry.TryGetValue(countryCode, out var name)) return null;
        foreach (var ordinal in gazetteer.FindByName(NameFolder.Fold(name)))
        {
            var place = gazetteer.PlaceAt(ordinal);
            if (place.FeatureClass == 'P' && place.CountryCode == countryCode) return ordinal;
        }

        return null;
    }
}
