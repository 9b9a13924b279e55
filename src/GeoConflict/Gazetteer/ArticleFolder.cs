namespace GeoConflict.Gazetteer;

/// <summary>Drops the Arabic article from folded names and makes every separator a space.</summary>
internal static class ArticleFolder
{
    private const int FewestWordsWithInnerArticle = 3;

    /// <summary>Works in place on what <see cref="FoldedWriter"/> wrote.</summary>
    /// <returns>The length that is left.</returns>
    public static int DropArticles(Span<char> name)
    {
        var start = LengthOfLeadingArticles(name);
        var rest = name[start..];
        var dropsInner = CountWords(rest) >= FewestWordsWithInnerArticle;
        var length = 0;
        for (var wordStart = 0; wordStart < rest.Length;)
        {
            var wordLength = WordLength(rest[wordStart..]);
            var word = rest.Slice(wordStart, wordLength);
            var isInner = wordStart > 0 && wordStart + wordLength < rest.Length;
            if (!(dropsInner && isInner && IsInnerArticle(word)))
            {
                if (length > 0) name[length++] = ' ';
                word.CopyTo(name[length..]);
                length += wordLength;
            }

            wordStart += wordLength + 1;
        }

        return length;
    }

    /// <summary>Whether a folded word may be an article in front of or inside a name.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => IsInnerArticle(word) || word is "ash" or "esh" or "ath";

    private static int LengthOfLeadingArticles(ReadOnlySpan<char> name)
    {
        var start = 0;
        while (true)
        {
            var rest = name[start..];
            var wordLength = WordLength(rest);
            if (wordLength == rest.Length
                || !IsLeadingArticle(rest[..wordLength], rest[wordLength], rest[wordLength + 1]))
            {
                return start;
            }

            start += wordLength + 1;
        }
    }

    private static bool IsLeadingArticle(ReadOnlySpan<char> word, char separator, char nextLetter)
    {
        if (word is "al") return true;
        if (separator == ' ') return false;
        if (word is "el") return separator == FoldedWriter.AfterHyphen;
        return word.Length is 2 or 3 && word[0] is 'a' or 'e' && AssimilatesTo(word[1..], nextLetter);
    }

    /// <summary>
    /// Whether the article's consonant is that of the word it stands before, as before the sun letters.
    /// </summary>
    private static bool AssimilatesTo(ReadOnlySpan<char> consonant, char nextLetter) =>
        consonant is "s" or "sh" or "r" or "t" or "th" or "z" or "n" or "d" or "dh" && consonant[0] == nextLetter;

    private static bool IsInnerArticle(ReadOnlySpan<char> word) =>
        word is "al" or "el" or "as" or "ash" or "ar" or "at" or "az" or "an" or "ad" or "ez" or "es" or "er" or "et"
            or "ed";

    private static int CountWords(ReadOnlySpan<char> name)
    {
        var count = name.IsEmpty ? 0 : 1;
        foreach (var c in name)
        {
            if (IsSeparator(c)) count++;
        }

        return count;
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny(' ', FoldedWriter.AfterHyphen, FoldedWriter.AfterCapital);
        return length < 0 ? rest.Length : length;
    }

    private static bool IsSeparator(char c) => c is ' ' or FoldedWriter.AfterHyphen or FoldedWriter.AfterCapital;
}
