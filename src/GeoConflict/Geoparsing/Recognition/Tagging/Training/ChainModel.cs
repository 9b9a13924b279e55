using System.Runtime.Intrinsics;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>A linear chain of tags whose weights are being fitted, one row per feature, in AdaGrad steps.</summary>
/// <remarks>
/// Conditional likelihood with the marks as constraints: what they leave open is summed over (Tsuboi and others,
/// "Training Conditional Random Fields Using Incomplete Annotations", COLING 2008). AdaGrad: Duchi, Hazan, Singer,
/// JMLR 12 (2011).
/// </remarks>
internal sealed class ChainModel
{
    private const float LeastSlope = 0.003f;
    private const float FirstSquare = 0.1f;

    /// <summary>Share of the words that are looked at without their letters, as a name never seen is.</summary>
    private const float Unread = 0.2f;

    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] transitions;
    private readonly float[] transitionSquares;
    private readonly float[] follow = new float[NameTags.Stride * NameTags.Stride];
    private readonly float[] precede = new float[NameTags.Stride * NameTags.Stride];
    private readonly ChainLattice free = new();
    private readonly ChainLattice marked = new();

    /// <summary>All weights nought.</summary>
    public ChainModel(int features)
    {
        weights = new float[features * NameTags.Stride];
        squares = new float[features * NameTags.Stride];
        transitions = new float[NameTags.Stride * NameTags.Stride];
        transitionSquares = new float[NameTags.Stride * NameTags.Stride];
        Array.Fill(squares, FirstSquare);
        Array.Fill(transitionSquares, FirstSquare);
    }

    private ChainModel(ChainModel other)
    {
        weights = (float[])other.weights.Clone();
        squares = (float[])other.squares.Clone();
        transitions = (float[])other.transitions.Clone();
        transitionSquares = (float[])other.transitionSquares.Clone();
    }

    /// <summary>Weights in nats, <see cref="NameTags.Stride"/> per feature.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Weight of each tag after each tag, in nats.</summary>
    public float[] Transitions => transitions;

    /// <summary>The same weights, to be fitted further apart from these.</summary>
    public ChainModel Copy() => new(this);

    /// <summary>One step towards the marks of one sentence.</summary>
    /// <param name="features">The rows of its words' features; below 0 for those left out.</param>
    /// <param name="firstFeature">Where each word's begin, and the end.</param>
    /// <param name="allowed">The tags the marks allow.</param>
    /// <param name="rate">Length of the first step, in nats.</param>
    /// <param name="random">Chooses the words that are looked at without their letters.</param>
    public void Learn(
        ReadOnlySpan<int> features, ReadOnlySpan<int> firstFeature, ReadOnlySpan<ushort> allowed, float rate,
        Random random)
    {
        PrepareTransitions();
        var count = allowed.Length;
        var starts = count <= 512 ? stackalloc int[count] : new int[count];
        for (var word = 0; word < count; word++)
        {
            starts[word] = firstFeature[word] + (random.NextSingle() < Unread ? TagFeatures.OfLetters : 0);
        }

        free.Prepare(count);
        for (var word = 0; word < count; word++)
        {
            Score(features[starts[word]..firstFeature[word + 1]], free.ScoresOf(word));
        }

        free.ToPotentials();
        marked.CopyFrom(free, allowed);
        if (!marked.Run(follow, precede) || !free.Run(follow, precede)) return; // no path the marks allow
        Span<float> slope = stackalloc float[NameTags.Stride];
        for (var word = 0; word < count; word++)
        {
            if (allowed[word] == NameTags.All) continue; // nothing is known of it, so nothing is learnt from it
            var greatest = 0f;
            for (var tag = 0; tag < NameTags.Stride; tag++)
            {
                slope[tag] = free.ShareOf(word, tag) - marked.ShareOf(word, tag);
                greatest = Math.Max(greatest, Math.Abs(slope[tag]));
            }

            if (greatest < LeastSlope) continue;
            Step(features[starts[word]..firstFeature[word + 1]], slope, rate);
        }

        StepTransitions(rate);
    }

    private void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        foreach (var row in rows)
        {
            if (row < 0) continue;
            low += Vector256.LoadUnsafe(ref weights[row * NameTags.Stride]);
            high += Vector256.LoadUnsafe(ref weights[row * NameTags.Stride + 8]);
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    private void Step(ReadOnlySpan<int> rows, ReadOnlySpan<float> slope, float rate)
    {
        var (low, high) = (Vector256.Create(slope[..8]), Vector256.Create(slope[8..]));
        var (lowSquare, highSquare) = (low * low, high * high);
        foreach (var row in rows)
        {
            if (row < 0) continue;
            StepHalf(row * NameTags.Stride, low, lowSquare, rate);
            StepHalf(row * NameTags.Stride + 8, high, highSquare, rate);
        }
    }

    private void StepHalf(int at, Vector256<float> slope, Vector256<float> square, float rate)
    {
        var sum = Vector256.LoadUnsafe(ref squares[at]) + square;
        sum.StoreUnsafe(ref squares[at]);
        var weight = Vector256.LoadUnsafe(ref weights[at]) - slope * rate / Vector256.Sqrt(sum);
        weight.StoreUnsafe(ref weights[at]);
    }

    private void StepTransitions(float rate)
    {
        for (var before = 0; before < NameTags.Count; before++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var at = before * NameTags.Stride + tag;
                if (follow[at] == 0) continue;
                var slope = free.PairShareOf(before, tag) - marked.PairShareOf(before, tag);
                transitionSquares[at] += slope * slope;
                transitions[at] -= slope * rate / MathF.Sqrt(transitionSquares[at]);
            }
        }
    }

    private void PrepareTransitions()
    {
        for (var before = 0; before < NameTags.Count; before++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                if (!NameTags.MayFollow((NameTag)before, (NameTag)tag)) continue;
                var at = before * NameTags.Stride + tag;
                follow[at] = precede[tag * NameTags.Stride + before] = MathF.Exp(transitions[at]);
            }
        }
    }
}
