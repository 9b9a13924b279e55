namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What an article shows of a word wherever it uses it: after "in", after a title, in small letters.</summary>
internal static class WordHistory
{
    private const uint SmallLetters = 1;
    private const uint CapitalInside = 1 << 1;
    private const uint AfterTitleOrGivenName = 1 << 2;
    private const uint AfterLocative = 1 << 3;
    private const uint BeforeCommaAndPlace = 1 << 4;
    private const uint BesideSpeech = 1 << 5;
    private const uint BeforeOrganisationWord = 1 << 6;
    private const uint AfterComma = 1 << 7;
    private const uint AfterCapital = 1 << 8;
    private const uint BeforeCapital = 1 << 9;
    private const uint Alone = 1 << 10;

    /// <summary>For each word the facts of all words spelt like it.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="traits">The word lists of each.</param>
    /// <param name="hits">The gazetteer's names.</param>
    /// <param name="firstUses">For each word the first one spelt like it.</param>
    public static uint[] Read(ArticleWords words, WordTraits[] traits, NameHits hits, int[] firstUses)
    {
        var facts = new uint[firstUses.Length];
        for (var i = 0; i < facts.Length; i++) facts[firstUses[i]] |= FactsOf(words, traits, hits, i);
        for (var i = 0; i < facts.Length; i++) facts[i] = facts[firstUses[i]];
        return facts;
    }

    private static uint FactsOf(ArticleWords words, WordTraits[] traits, NameHits hits, int word)
    {
        var all = words.All;
        var hasCasing = words.CasingAt(word) == SentenceCasing.Mixed;
        if (hasCasing && !all[word].MayStartName) return SmallLetters;
        var facts = 0u;
        var hasBefore = word > 0 && all[word].GapBefore is WordGap.Space or WordGap.Hyphen;
        var hasAfter = word + 1 < all.Length && all[word + 1].GapBefore is WordGap.Space or WordGap.Hyphen;
        if (hasCasing && all[word].GapBefore != WordGap.SentenceStart) facts |= CapitalInside;
        if (hasBefore)
        {
            if ((traits[word - 1] & (WordTraits.Title | WordTraits.GivenName)) != 0) facts |= AfterTitleOrGivenName;
            if ((traits[word - 1] & WordTraits.Locative) != 0) facts |= AfterLocative;
            if ((traits[word - 1] & WordTraits.SayingVerb) != 0) facts |= BesideSpeech;
            if (hasCasing && all[word - 1].MayStartName) facts |= AfterCapital;
        }

        if (hasAfter)
        {
            if ((traits[word + 1] & WordTraits.SayingVerb) != 0) facts |= BesideSpeech;
            if ((traits[word + 1] & WordTraits.OrganisationWord) != 0) facts |= BeforeOrganisationWord;
            if (hasCasing && all[word + 1].MayStartName) facts |= BeforeCapital;
        }

        if (hasCasing && (facts & (AfterCapital | BeforeCapital)) == 0) facts |= Alone;
        if (all[word].GapBefore == WordGap.Comma) facts |= AfterComma;
        if (word + 1 < all.Length && all[word + 1].GapBefore == WordGap.Comma && hits.Codes[word + 1] is > 0 and < 20)
        {
            facts |= BeforeCommaAndPlace;
        }

        return facts;
    }
}
