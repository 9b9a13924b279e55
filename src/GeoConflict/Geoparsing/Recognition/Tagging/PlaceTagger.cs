using System.Runtime.CompilerServices;
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
            var count = TagFeatures.Write(sheet, first, end, word, features);
            var units = weights.SumOf(features[..count]);
            var (low, high) = Vector256.Widen(units);
            var own = scores.AsSpan(word * NameTags.Stride, NameTags.Stride);
            (Vector256.ConvertToSingle(low) * weights.NatsPerUnit).CopyTo(own);
            (Vector256.ConvertToSingle(high) * weights.NatsPerUnit).CopyTo(own[Vector256<float>.Count..]);
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

    /// <remarks>All tags at once, tags before one after another: of equal sums the first tag stays.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decode(float[] scores, int first, int end, NameTag[] tags)
    {
        var count = end - first;
        var back = count * NameTags.Stride <= 4096
            ? stackalloc byte[count * NameTags.Stride] : new byte[count * NameTags.Stride];
        Span<float> best = stackalloc float[NameTags.Stride];
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            best[tag] = scores[first * NameTags.Stride + tag] + (NameTags.Continues((NameTag)tag) ? Never : 0);
        }

        for (var word = first + 1; word < end; word++)
        {
            Extend(best, scores.AsSpan(word * NameTags.Stride), back[((word - first) * NameTags.Stride)..]);
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

    /// <summary>Goes on by one word from the best sums up to the word before.</summary>
    /// <param name="best">The best sum up to each tag; becomes that of the next word.</param>
    /// <param name="scores">Of the next word.</param>
    /// <param name="back">Takes the tag before, for each tag.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Extend(Span<float> best, ReadOnlySpan<float> scores, Span<byte> back)
    {
        const int half = NameTags.Stride / 2;
        var (topLow, topHigh) = (Vector256.Create(float.NegativeInfinity), Vector256.Create(float.NegativeInfinity));
        var (fromLow, fromHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
        ref var row = ref MemoryMarshal.GetArrayDataReference(transitions);
        for (var before = 0; before < NameTags.Count; before++)
        {
            var sum = Vector256.Create(best[before]);
            var index = Vector256.Create(before);
            var low = sum + Vector256.LoadUnsafe(ref row, (nuint)(before * NameTags.Stride));
            var high = sum + Vector256.LoadUnsafe(ref row, (nuint)(before * NameTags.Stride + half));
            var (isLow, isHigh) = (Vector256.GreaterThan(low, topLow), Vector256.GreaterThan(high, topHigh));
            topLow = Vector256.ConditionalSelect(isLow, low, topLow);
            topHigh = Vector256.ConditionalSelect(isHigh, high, topHigh);
            fromLow = Vector256.ConditionalSelect(isLow.AsInt32(), index, fromLow);
            fromHigh = Vector256.ConditionalSelect(isHigh.AsInt32(), index, fromHigh);
        }

        (topLow + Vector256.Create(scores)).CopyTo(best);
        (topHigh + Vector256.Create(scores[half..])).CopyTo(best[half..]);
        for (var tag = 0; tag < half; tag++)
        {
            back[tag] = (byte)fromLow[tag];
            back[tag + half] = (byte)fromHigh[tag];
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
