using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Placing;

/// <summary>The preposition that governs a place name, and what it says of an event's place.</summary>
internal static class Prepositions
{
    /// <summary>How many words may stand between a preposition and the name: "in the northern coastal town
    /// of".</summary>
    private const int Reach = 9;

    private static readonly FrozenDictionary<string, double> Weights = new Dictionary<string,
        double>(StringComparer.Ordinal)
    {
        ["in"] = 2.0,
        ["at"] = 2.0,
        ["near"] = 2.0,
        ["on"] = 1.3,
        ["outside"] = 2.0,
        ["inside"] = 2.0,
        ["around"] = 1.5,
        ["across"] = 1.5,
        ["over"] = 0.8,
        ["within"] = 1.5,
        ["throughout"] = 1.2,
        ["along"] = 1.2,
        ["through"] = 1.0,
        ["between"] = 1.0,
        ["into"] = 0.6,
        ["targeting"] = 1.5,
        ["against"] = 0.2,
        ["of"] = 0.6,
        ["to"] = -0.4,
        ["toward"] = -0.4,
        ["towards"] = -0.4,
        ["from"] = -1.4,
        ["by"] = -2.0,
        ["with"] = -1.5,
        ["for"] = -1.0,
        ["than"] = -2,
        ["as"] = -1,
        ["via"] = -0.5,
        ["off"] = 1.5,
        ["opposite"] = 1.5,
        ["behind"] = 1.0,
        ["about"] = -1.0,
        ["beyond"] = 0,
        ["under"] = 0,
        ["amid"] = -1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "told", "reporters", "statement", "reported", "speaking", "spokesman", "spokeswoman", "conference",
            "correspondent", "newspaper", "hospital", "treated", "office", "based", "talks", "court", "meeting"],
        StringComparer.Ordinal);

    /// <summary>Weight of a preposition; 0 for none.</summary>
    public static double Weight(string preposition) => Weights.GetValueOrDefault(preposition, 0);

    /// <summary>The nearest preposition before a name that is not inside "town of" or "outskirts of".</summary>
    /// <param name="words">The article.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="governor">Index of the preposition; of the name where there is none.</param>
    /// <returns>Empty where none governs the name.</returns>
    public static string Governing(ArticleWords words, int first, int start, out int governor)
    {
        governor = first;
        var of = -1;
        for (var i = first - 1; i >= Math.Max(start, first - Reach); i--)
        {
            var text = words[i].Text;
            if (text == "of")
            {
                of = i;
                continue;
            }

            if (Weights.ContainsKey(text))
            {
                governor = i;
                return of >= 0 && text is "to" && words.TextAt(i - 1) is "close" or "next" or "adjacent"
                    ? "near" : text;
            }

            if (words[i].IsMark(",") && first - i <= 2 && i > start && words[i - 1].IsCapital) continue;
            if (words[i].Kind == WordKind.Mark && text is not ("\"" or "(" or "-")) break;
            if (text is "and" or "who" or "which" or "was" or "were" or "said" or "is" or "that") break;
        }

        if (of >= 0) governor = of;
        return of >= 0 ? "of" : "";
    }

    /// <summary>Whether the words before a preposition speak of a statement: "told reporters in", "said in".</summary>
    public static bool IsSpeechPlace(ArticleWords words, int governor, int start)
    {
        for (var i = governor - 1; i >= Math.Max(start, governor - 2); i--)
        {
            if (Speech.Contains(words[i].Text)) return true;
            if (words[i].Kind == WordKind.Mark) return false;
        }

        return false;
    }
}
