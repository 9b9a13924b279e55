using System.Globalization;
using GeoConflict.Events.Reading;
using GeoConflict.Text;

namespace GeoConflict.Events.Counts;

/// <summary>Whole numbers in digits and in words.</summary>
internal static class NumberWords
{
    private const int Largest = 100_000_000;

    /// <summary>Reads a number that starts at a word: "1,200", "twenty five", "two hundred", "a dozen", "3
    /// million".</summary>
    /// <param name="words">The article.</param>
    /// <param name="first">Index of the first word.</param>
    /// <param name="end">One past the last word that may be used.</param>
    /// <param name="numberEnd">One past the last word of the number.</param>
    /// <returns>Null if no number starts here.</returns>
    public static int? Read(ArticleWords words, int first, int end, out int numberEnd)
    {
        numberEnd = first;
        if (first >= end) return null;
        ref readonly var word = ref words[first];
        if (word.Kind == WordKind.Number) return ReadDigits(words, first, end, out numberEnd);
        if (word.Text is "a" or "one" or "half"
            && first + 1 < end) return ReadArticle(words, first, end, out numberEnd);
        return ReadWords(words, first, end, out numberEnd);
    }

    private static int? ReadDigits(ArticleWords words, int first, int end, out int numberEnd)
    {
        numberEnd = first;
        if (!double.TryParse(
            words[first].Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var value)) return null;
        numberEnd = first + 1;
        var multiplier = MultiplierOf(words.TextAt(numberEnd));
        if (numberEnd < end && multiplier > 1)
        {
            value *= multiplier;
            numberEnd++;
        }

        if (value > Largest || value != Math.Floor(value)) return null;
        return (int)value;
    }

    private static int? ReadArticle(ArticleWords words, int first, int end, out int numberEnd)
    {
        numberEnd = first;
        var next = words.TextAt(first + 1);
        if (words[first].Text == "half" && next == "a" && words.TextAt(first + 2) == "dozen" && first + 2 < end)
        {
            numberEnd = first + 3;
            return 6;
        }

        if (MultiplierOf(next) is > 1 and var multiplier)
        {
            numberEnd = first + 2;
            return multiplier;
        }

        return words[first].Text == "one" ? ReadWords(words, first, end, out numberEnd) : null;
    }

    private static int? ReadWords(ArticleWords words, int first, int end, out int numberEnd)
    {
        numberEnd = first;
        var (total, current, any) = (0L, 0L, false);
        var i = first;
        for (; i < end; i++)
        {
            var text = words[i].Text;
            if (CardinalWords.ByWord.TryGetValue(text, out var unit))
            {
                if (any && (current % 10 != 0 || (current % 100 is > 0 and < 20) || unit >= 10
                    && current % 100 != 0)) break;
                current += unit;
                any = true;
            }
            else if (any && MultiplierOf(text) is > 1 and var multiplier)
            {
                if (multiplier >= 1000)
                {
                    total += current * multiplier;
                    current = 0;
                }
                else
                {
                    current *= multiplier;
                }
            }
            else if (!(any && text == "and" && i + 1 < end && words.TextAt(i - 1) is "hundred" or "thousand"
                && CardinalWords.ByWord.ContainsKey(words.TextAt(i + 1))))
            {
                break;
            }

            if (total + current > Largest) return null;
        }

        if (!any) return null;
        numberEnd = i;
        return (int)(total + current);
    }

    private static int MultiplierOf(string word) => word switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1_000_000,
        _ => 1,
    };
}
