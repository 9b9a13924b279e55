using GeoConflict.Events.Reading;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Coding;

/// <summary>Tells from an article's words, those of its head first, what sort of article it is.</summary>
internal static class GenreReader
{
    /// <summary>Sentences that make the head: headline, lead and the next.</summary>
    private const int HeadSentences = 3;

    /// <summary>Different words of sport or markets that make such an article.</summary>
    private const int FigurativeWords = 4;

    /// <summary>Uses of "we" and "our" outside quotations that make an article one of opinion.</summary>
    private const int OpinionWords = 4;

    /// <summary>One in so many words must be such a one.</summary>
    private const int WordsPerOpinionWord = 25;

    private static readonly Dictionary<string, string> KindByWord = LexiconFile.ReadRows("genre-words.tsv")
        .ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The genre of an article.</summary>
    public static ArticleGenre Read(ArticleWords words)
    {
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var inHead = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var (firstPersons, isQuoted) = (0, false);
        var headEnd = words.SentenceCount == 0 ? 0 : words.EndOf(Math.Min(HeadSentences, words.SentenceCount) - 1);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsMark("\"")) isQuoted = !isQuoted;
            if (!isQuoted && words[i].Text is "we" or "our") firstPersons++;
            if (!KindByWord.TryGetValue(words[i].Text, out var kind)) continue;
            Add(seen, kind, words[i].Text);
            if (i < headEnd) Add(inHead, kind, words[i].Text);
        }

        return Decide(words, seen, inHead, firstPersons);
    }

    private static ArticleGenre Decide(ArticleWords words, Dictionary<string, HashSet<string>> seen,
        Dictionary<string, HashSet<string>> inHead, int firstPersons)
    {
        int All(string kind) => seen.TryGetValue(kind, out var found) ? found.Count : 0;
        int Head(string kind) => inHead.TryGetValue(kind, out var found) ? found.Count : 0;
        if (words.TextAt(0) is "opinion" or "comment" or "commentary" or "editorial" or "analysis"
            && words.TextAt(1) is ":" or "-" or "|" || (firstPersons >= OpinionWords && firstPersons * WordsPerOpinionWord >= words.Count)) return ArticleGenre.Opinion;
        if (All("sport") >= FigurativeWords && Head("sport") > 0) return ArticleGenre.Figurative;
        if (All("stage") >= FigurativeWords && Head("stage") >= 2) return ArticleGenre.Figurative;
        if (All("market") >= FigurativeWords && Head("market") >= 2) return ArticleGenre.Figurative;
        if (Head("drill") > 0 && All("drill") >= 2) return ArticleGenre.Exercise;
        if (words.SentenceCount < HeadSentences) return ArticleGenre.News;
        if (Head("alarm") > 0 || IsDenied(words, headEnd: HeadSentences)) return ArticleGenre.FalseAlarm;
        if (Head("trial") >= 2 || Head("anniversary") > 0 || LooksYearsBack(words)
            || IsObituary(words)) return ArticleGenre.Retrospect;
        if (Head("disaster") > 0 && Head("violence") == 0) return ArticleGenre.Disaster;
        return ArticleGenre.News;
    }

    /// <summary>"25 years after the killing of", told at the head.</summary>
    private static bool LooksYearsBack(ArticleWords words)
    {
        for (var i = 0; i < words.EndOf(1) - 1; i++)
        {
            if (words[i].Text is "years" or "decades" && words[i + 1].Text is "after" or "since"
                && words.TextAt(i + 2) is "the" or "a" or "his" or "her" or "their") return true;
        }

        return false;
    }

    /// <summary>"has died in hospital after a stroke", "He was 74."</summary>
    private static bool IsObituary(ArticleWords words)
    {
        var (hasDied, hasCause) = (false, false);
        for (var s = 0; s < Math.Min(HeadSentences, words.SentenceCount); s++)
        {
            for (var i = words.StartOf(s); i < words.EndOf(s); i++)
            {
                hasDied |= words[i].Text is "died" or "dies";
                hasCause |= words[i].Text is "stroke" or "cancer" or "illness" or "pneumonia" or "peacefully"
                    || (words[i].Text is "heart" && words.TextAt(i + 1) is "attack" or "failure")
                    || (words[i].Text is "natural" && words.TextAt(i + 1) is "causes")
                    || (words[i].Text is "was" && words.TextAt(i - 1) is "he" or "she" && words.TextAt(i + 1).Length == 2
                        && char.IsAsciiDigit(words.TextAt(i + 1)[0]) && words.TextAt(i + 2) is ".");
            }
        }

        return hasDied && hasCause;
    }

    /// <summary>"No shots were fired", "there was no gunman", "It was an accident": told at the head.</summary>
    private static bool IsDenied(ArticleWords words, int headEnd)
    {
        for (var s = 0; s < Math.Min(headEnd, words.SentenceCount); s++)
        {
            for (var i = words.StartOf(s); i < words.EndOf(s); i++)
            {
                if (words[i].Text is "was" or "were" && words.TextAt(i - 1) is "there" && words.TextAt(i + 1) == "no"
                    && words.TextAt(i + 2) is "gunman" or "bomb" or "attack" or "shooting" or "explosion" or "shooter") return true;
                if (words[i].Text is "was" or "been" && words.TextAt(i - 1) is "it" or "had" && words.TextAt(i + 1) is "an"
                    && words.TextAt(i + 2) == "accident") return true;
            }
        }

        return false;
    }

    private static void Add(Dictionary<string, HashSet<string>> sets, string kind, string word)
    {
        if (!sets.TryGetValue(kind, out var set)) sets.Add(kind, set = new HashSet<string>(StringComparer.Ordinal));
        set.Add(word);
    }
}
