using System.Runtime.Intrinsics;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>Sums over all ways to tag a sentence: the forward-backward algorithm with scaling.</summary>
internal sealed class ChainLattice
{
    private const int Stride = NameTags.Stride;

    private readonly float[] pairShares = new float[Stride * Stride];
    private int count;
    private float[] scores = [];
    private float[] forward = [];
    private float[] backward = [];
    private float[] shares = [];

    /// <summary>Makes room for a sentence.</summary>
    public void Prepare(int words)
    {
        count = words;
        if (scores.Length >= words * Stride) return;
        (scores, forward, backward, shares) = (new float[words * Stride], new float[words * Stride],
            new float[words * Stride], new float[words * Stride]);
    }

    /// <summary>The scores of a word in nats, to be filled.</summary>
    public Span<float> ScoresOf(int word) => scores.AsSpan(word * Stride, Stride);

    /// <summary>Turns scores into factors, the greatest of each word being 1.</summary>
    public void ToPotentials()
    {
        for (var word = 0; word < count; word++)
        {
            var own = ScoresOf(word);
            var top = float.NegativeInfinity;
            for (var tag = 0; tag < NameTags.Count; tag++) top = Math.Max(top, own[tag]);
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var opens = word > 0 || !NameTags.Continues((NameTag)tag);
                own[tag] = opens ? MathF.Exp(Math.Max(own[tag] - top, -60)) : 0;
            }

            own[NameTags.Count] = 0;
        }
    }

    /// <summary>Takes another's factors for the tags allowed.</summary>
    public void CopyFrom(ChainLattice other, ReadOnlySpan<ushort> allowed)
    {
        Prepare(other.count);
        for (var word = 0; word < count; word++)
        {
            var own = ScoresOf(word);
            var from = other.ScoresOf(word);
            for (var tag = 0; tag < Stride; tag++) own[tag] = (allowed[word] >> tag & 1) != 0 ? from[tag] : 0;
        }
    }

    /// <summary>How likely a word has a tag.</summary>
    public float ShareOf(int word, int tag) => shares[word * Stride + tag];

    /// <summary>How often the tags are expected side by side.</summary>
    public float PairShareOf(int before, int tag) => pairShares[before * Stride + tag];

    /// <summary>Sums up.</summary>
    /// <param name="follow">Factor of each tag after each tag before.</param>
    /// <param name="precede">The same, the tags turned round.</param>
    /// <returns>False if no way is allowed.</returns>
    public bool Run(float[] follow, float[] precede)
    {
        Array.Clear(pairShares);
        if (!RunForward(follow)) return false;
        RunBackward(precede);
        for (var word = 0; word < count; word++) Share(word, follow);
        return true;
    }

    private bool RunForward(float[] follow)
    {
        for (var word = 0; word < count; word++)
        {
            var own = forward.AsSpan(word * Stride, Stride);
            if (word == 0) ScoresOf(0).CopyTo(own);
            else Spread(forward.AsSpan((word - 1) * Stride, Stride), follow, ScoresOf(word), own);
            if (!Normalize(own)) return false;
        }

        return true;
    }

    private void RunBackward(float[] precede)
    {
        Span<float> weighted = stackalloc float[Stride];
        Span<float> ones = stackalloc float[Stride];
        ones.Fill(1);
        backward.AsSpan((count - 1) * Stride, Stride).Fill(1);
        for (var word = count - 2; word >= 0; word--)
        {
            var after = backward.AsSpan((word + 1) * Stride, Stride);
            var factors = ScoresOf(word + 1);
            for (var tag = 0; tag < Stride; tag++) weighted[tag] = after[tag] * factors[tag];
            var own = backward.AsSpan(word * Stride, Stride);
            Spread(weighted, precede, ones, own);
            Normalize(own);
        }
    }

    private static void Spread(
        ReadOnlySpan<float> from, float[] factors, ReadOnlySpan<float> own, Span<float> to)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            if (from[tag] == 0) continue;
            var share = Vector256.Create(from[tag]);
            low += share * Vector256.LoadUnsafe(ref factors[tag * Stride]);
            high += share * Vector256.LoadUnsafe(ref factors[tag * Stride + 8]);
        }

        (low * Vector256.Create(own[..8])).CopyTo(to);
        (high * Vector256.Create(own[8..])).CopyTo(to[8..]);
    }

    private void Share(int word, float[] follow)
    {
        var own = forward.AsSpan(word * Stride, Stride);
        var ahead = backward.AsSpan(word * Stride, Stride);
        var share = shares.AsSpan(word * Stride, Stride);
        for (var tag = 0; tag < Stride; tag++) share[tag] = own[tag] * ahead[tag];
        Normalize(share);
        if (word == 0) return;
        var factors = ScoresOf(word);
        Span<float> weighted = stackalloc float[Stride];
        for (var tag = 0; tag < Stride; tag++) weighted[tag] = ahead[tag] * factors[tag];
        var before = forward.AsSpan((word - 1) * Stride, Stride);
        var total = 0f;
        for (var from = 0; from < NameTags.Count; from++)
        {
            if (before[from] == 0) continue;
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                total += before[from] * follow[from * Stride + tag] * weighted[tag];
            }
        }

        if (total <= 0) return;
        for (var from = 0; from < NameTags.Count; from++)
        {
            if (before[from] == 0) continue;
            var factor = before[from] / total;
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                pairShares[from * Stride + tag] += factor * follow[from * Stride + tag] * weighted[tag];
            }
        }
    }

    /// <returns>False if all is nought.</returns>
    private static bool Normalize(Span<float> numbers)
    {
        var sum = 0f;
        foreach (var number in numbers) sum += number;
        if (sum <= 0) return false;
        foreach (ref var number in numbers) number /= sum;
        return true;
    }
}
