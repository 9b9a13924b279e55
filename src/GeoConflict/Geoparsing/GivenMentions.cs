using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>Puts the names that the caller gave in the place of those found; the rest stay as context.</summary>
internal static class GivenMentions
{
    /// <summary>All mentions in order; the given ones are marked.</summary>
    /// <exception cref="ArgumentException">A span lies outside the text.</exception>
    public static List<Mention> Merge(ArticleWords words, IReadOnlyList<TextSpan> given, List<Mention> found)
    {
        var merged = new List<Mention>(given.Count + found.Count);
        foreach (var span in given)
        {
            if (span.Start < 0 || span.Length < 0 || span.End > words.Text.Text.Length)
            {
                throw new ArgumentException($"The mention [{span.Start}, {span.End}) lies outside the text.",
                    nameof(given));
            }

            merged.Add(Read(words, span, found));
        }

        foreach (var mention in found)
        {
            if (!given.Any(span => span.Overlaps(mention.Span))) merged.Add(mention);
        }

        merged.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return merged;
    }

    private static Mention Read(ArticleWords words, TextSpan span, List<Mention> found)
    {
        if (found.Find(mention => mention.Span == span) is { } same) return same with { IsGiven = true };
        var folded = NameFolder.Fold(span.Of(words.Text.Text));
        var first = words.FirstEndingAfter(span.Start);
        if (first >= words.All.Length) return new Mention(span, folded, ToponymKind.Place, 0) { IsGiven = true };
        var last = Math.Max(first, words.FirstEndingAfter(span.End - 1));
        last = Math.Min(last, words.All.Length - 1);
        var feature = FeatureWordReader.KindAt(words, first, last);
        var inner = FeatureWordReader.KindAfter(words.All[last]);
        if (last > first && inner != FeatureKind.None && feature == FeatureKind.None) feature = inner;
        return new Mention(span, folded, ToponymKind.Place, words.All[first].SentenceIndex)
        {
            Feature = feature,
            IsGiven = true,
            FollowsComma = first > 0 && words.All[first].GapBefore == WordGap.Comma
                && found.Exists(mention => mention.Span.End == words.All[first - 1].Span.End),
        };
    }
}
