using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>Reads names in running text with a linear chain of tags, by Viterbi's algorithm. Thread-safe.</summary>
/// <remarks>Lafferty, McCallum, Pereira, "Conditional Random Fields", ICML 2001.</remarks>
internal sealed class PlaceTagger(TaggerWeights weights)
{
    private const float Never = -1e6f;

    private readonly float[] transitions = TransitionsOf(weights);

    /// <summary>All names of an article in order.</summary>
    public List<TaggedName> Tag(ArticleWords words, TaggerSheet sheet)
    {
        var all = words.All;
        var tags = new NameTag[all.Length];
        var scores = new float[all.Length * NameTags.Stride];
        for (var first = 0; first < all.Length;)
        {
            var end = first + 1;
            while (end < all.Length && all[end].GapBefore != WordGap.SentenceStart) end++;
            Score(sheet, first, end, scores);
            ForbidJoins(all, first, end, scores);
            Decode(scores, first, end, tags);
            first = end;
        }

        return NamesOf(words, tags);
    }

    private void Score(TaggerSheet sheet, int first, int end, float[] scores)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        for (var word = first; word < end; word++)
        {
            var sum = Vector256<short>.Zero;
            var count = TagFeatures.Write(sheet, first, end, word, features);
            foreach (var feature in features[..count])
            {
                var row = weights.Of(feature);
                if (row.IsEmpty) continue;
                var units = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(row));
                var (low, high) = Vector128.Widen(units);
                sum += Vector256.Create(low, high);
            }

            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                scores[word * NameTags.Stride + tag] = sum[tag] * weights.NatsPerUnit;
            }
        }
    }

    /// <summary>No place goes on after a comma, an apostrophe or a bracket.</summary>
    private static void ForbidJoins(ReadOnlySpan<NameWord> all, int first, int end, float[] scores)
    {
        for (var word = first + 1; word < end; word++)
        {
            if (all[word].GapBefore is WordGap.Space or WordGap.Hyphen) continue;
            var own = scores.AsSpan(word * NameTags.Stride, NameTags.Stride);
            own[(int)NameTag.InPlace] = own[(int)NameTag.InNested] = Never;
        }
    }

    private void Decode(float[] scores, int first, int end, NameTag[] tags)
    {
        var count = end - first;
        var back = count * NameTags.Stride <= 4096
            ? stackalloc byte[count * NameTags.Stride] : new byte[count * NameTags.Stride];
        Span<float> best = stackalloc float[NameTags.Count];
        Span<float> next = stackalloc float[NameTags.Count];
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            best[tag] = scores[first * NameTags.Stride + tag] + (NameTags.Continues((NameTag)tag) ? Never : 0);
        }

        for (var word = first + 1; word < end; word++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var (top, from) = (float.NegativeInfinity, 0);
                for (var before = 0; before < NameTags.Count; before++)
                {
                    var score = best[before] + transitions[before * NameTags.Stride + tag];
                    if (score > top) (top, from) = (score, before);
                }

                next[tag] = top + scores[word * NameTags.Stride + tag];
                back[(word - first) * NameTags.Stride + tag] = (byte)from;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var tag = 1; tag < NameTags.Count; tag++)
        {
            if (best[tag] > best[last]) last = tag;
        }

        for (var word = end - 1; word >= first; word--)
        {
            tags[word] = (NameTag)last;
            last = back[(word - first) * NameTags.Stride + last];
        }
    }

    private static List<TaggedName> NamesOf(ArticleWords words, NameTag[] tags)
    {
        var names = new List<TaggedName>();
        for (var first = 0; first < tags.Length;)
        {
            if (NameTags.UseOf(tags[first]) is not { } use)
            {
                first++;
                continue;
            }

            var last = first;
            while (last + 1 < tags.Length && tags[last + 1] == tags[first] + 1
                && words.All[last + 1].GapBefore != WordGap.SentenceStart) last++;
            names.Add(new TaggedName(first, last, use));
            first = last + 1;
        }

        return names;
    }

    private static float[] TransitionsOf(TaggerWeights weights)
    {
        var transitions = (float[])weights.Transitions.Clone();
        for (var before = 0; before < NameTags.Count; before++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                if (NameTags.MayFollow((NameTag)before, (NameTag)tag)) continue;
                transitions[before * NameTags.Stride + tag] = Never;
            }
        }

        return transitions;
    }
}
