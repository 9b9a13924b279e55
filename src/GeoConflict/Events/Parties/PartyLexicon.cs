using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Parties;

/// <summary>Known parties, and the words for countries that forces are named by.</summary>
internal sealed class PartyLexicon
{
    private readonly PhraseTrie<KnownParty> parties = new();
    private readonly PhraseTrie<KnownCountry> countries = new();
    /// <summary>Words for a country that are names of it and not of its people.</summary>
    private static readonly HashSet<string> OtherNames = new(StringComparer.Ordinal)
    {
        "uk", "usa", "u.s.", "us", "uae", "drc", "congo", "dr congo", "burma", "turkiye", "palestine", "britain",
            "bosnia", "cote divoire",
    };

    private readonly HashSet<string> demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nameByCode = new(StringComparer.Ordinal);

    private PartyLexicon()
    {
        foreach (var row in Lexicon.Rows("actors"))
        {
            parties.Add(row[0], new KnownParty(row[1], Enum.Parse<ActorKind>(row[2]), row.Length > 3 ? row[3] : ""));
        }

        foreach (var row in Lexicon.Rows("event-countries"))
        {
            nameByCode.TryAdd(row[0], row[1]);
            var ownName = row[1].ToLowerInvariant();
            foreach (var word in row[2].Split(','))
            {
                if (word != ownName && !OtherNames.Contains(word)) demonyms.Add(word);
            }

            foreach (var word in row[2].Split(',')) countries.Add(word, new KnownCountry(row[0], row[1]));
        }
    }

    /// <summary>The lexicon that is built into the library.</summary>
    public static PartyLexicon Default { get; } = new();

    /// <summary>The party that the longest phrase from a word on names; null if none.</summary>
    public KnownParty? FindParty(ArticleWords words, int first, int end, out int phraseEnd) =>
        parties.Find(words, first, end, out phraseEnd);

    /// <summary>The country that the longest phrase from a word on names; null if none.</summary>
    public KnownCountry? FindCountry(ArticleWords words, int first, int end, out int phraseEnd) =>
        countries.Find(words, first, end, out phraseEnd);

    /// <summary>Whether a word is a people or adjective: "Malian".</summary>
    public bool IsDemonym(string word) => demonyms.Contains(word);

    /// <summary>The country's name as used in the names of parties; null for a code not known.</summary>
    public string? CountryName(string code) => nameByCode.GetValueOrDefault(code);
}

/// <summary>A party of the lexicon.</summary>
/// <param name="Name">Normalised name.</param>
/// <param name="Kind">Sort of party.</param>
/// <param name="CountryCode">Home of state forces; empty if none.</param>
internal sealed record KnownParty(string Name, ActorKind Kind, string CountryCode);

/// <summary>A country of the lexicon.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Name as used in the names of parties.</param>
internal sealed record KnownCountry(string Code, string Name);
