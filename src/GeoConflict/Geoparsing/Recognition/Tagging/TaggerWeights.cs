using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What each feature counts for, one number per tag; a feature without weights counts nothing.</summary>
/// <remarks>
/// File, little endian: "GCTG", format (u16), recipe of the features (u16), tags (u16), 0 (u16), features (u32), nats
/// per unit (f32), the weights of one tag after another, before and after (f32 each); then per feature in rising order
/// of its hash: the step from the hash before (base 128, low digits first), the tags that have a weight (u16), and
/// their weights in units (i8 each). It holds hashes and numbers, no words.
/// </remarks>
public sealed class TaggerWeights
{
    /// <summary>The way in which features are made; weights of another way are refused.</summary>
    public const int Recipe = 1;

    private const int Format = 1;
    private const int HeaderBytes = 20;
    private const uint Spread = 0x9E3779B1;
    private const double SlotsPerFeature = 1.5;
    private const int FilterBitsPerFeature = 8;
    private const string Resource = "Weights/place-tagger.bin";

    private static readonly Lazy<TaggerWeights> LazyDefault = new(ReadDefault);

    private readonly Slot[] slots;
    private readonly sbyte[] rows;
    private readonly int shift;

    /// <summary>A bit for each feature that has weights, by its low bits: most features of a text have none.</summary>
    private readonly ulong[] filter;

    private TaggerWeights(int features, float natsPerUnit, float[] transitions)
    {
        NatsPerUnit = natsPerUnit;
        Transitions = transitions;
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, features * SlotsPerFeature));
        shift = 32 - BitOperations.Log2((uint)capacity);
        slots = new Slot[capacity];
        filter = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)(features * FilterBitsPerFeature + 64)) / 64];
        rows = new sbyte[(features + 1) * NameTags.Stride];
    }

    /// <summary>The weights that are built into the library.</summary>
    /// <exception cref="InvalidOperationException">The library was built without them.</exception>
    public static TaggerWeights Default => LazyDefault.Value;

    /// <summary>What one unit of a feature's weight is worth.</summary>
    internal float NatsPerUnit { get; }

    /// <summary>
    /// Weight of each tag after each other tag, in nats, <see cref="NameTags.Stride"/> per tag before.
    /// </summary>
    internal float[] Transitions { get; }

    /// <summary>Reads a weight file.</summary>
    /// <exception cref="ArgumentException">It is no weight file, or of another version than this program's.</exception>
    public static TaggerWeights Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes || !file.StartsWith("GCTG"u8))
        {
            throw new ArgumentException("This is no file of tagger weights.", nameof(file));
        }

        var (format, recipe) = (BinaryPrimitives.ReadUInt16LittleEndian(file[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(file[6..]));
        if (format != Format || recipe != Recipe
            || BinaryPrimitives.ReadUInt16LittleEndian(file[8..]) != NameTags.Count)
        {
            throw new ArgumentException(
                $"These tagger weights are of version {format}.{recipe}; this program reads {Format}.{Recipe}. "
                    + "Train them again.",
                nameof(file));
        }

        var features = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        var natsPerUnit = BinaryPrimitives.ReadSingleLittleEndian(file[16..]);
        var rest = file[HeaderBytes..];
        var transitions = new float[NameTags.Count * NameTags.Stride];
        for (var i = 0; i < NameTags.Count * NameTags.Count; i++, rest = rest[sizeof(float)..])
        {
            transitions[i / NameTags.Count * NameTags.Stride + i % NameTags.Count] =
                BinaryPrimitives.ReadSingleLittleEndian(rest);
        }

        var weights = new TaggerWeights(features, natsPerUnit, transitions);
        var hash = 0u;
        for (var row = 1; row <= features; row++) rest = weights.ReadRow(rest, row, ref hash);
        return weights;
    }

    /// <summary>The sum of the weights of some features in units, one per tag.</summary>
    /// <param name="features">Hashes; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Vector256<short> SumOf(Span<uint> features)
    {
        ref var firstRow = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var firstSlot = ref MemoryMarshal.GetArrayDataReference(slots);
        var last = slots.Length - 1;
        var known = features[..KeepKnown(features)];
        // The tables are larger than the caches: what is asked for at once is waited for once.
        foreach (var feature in known) Prefetch(ref Unsafe.Add(ref firstSlot, (int)(feature * Spread >> shift)));
        foreach (ref var feature in known)
        {
            var at = (int)(feature * Spread >> shift);
            var slot = Unsafe.Add(ref firstSlot, at);
            while (slot.Row != 0 && slot.Feature != feature)
            {
                at = (at + 1) & last;
                slot = Unsafe.Add(ref firstSlot, at);
            }

            feature = (uint)slot.Row;
        }

        var sum = Vector256<short>.Zero;
        foreach (var row in known)
        {
            var units = Vector128.LoadUnsafe(ref Unsafe.Add(ref firstRow, (int)row * NameTags.Stride));
            var (low, high) = Vector128.Widen(units);
            sum += Vector256.Create(low, high);
        }

        return sum;
    }

    private static unsafe void Prefetch(ref Slot slot)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref slot));
    }

    /// <summary>Moves those that may have weights to the front; without a branch that no processor can foretell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int KeepKnown(Span<uint> features)
    {
        var (bits, count) = (filter, 0);
        foreach (var feature in features)
        {
            features[count] = feature;
            count += (int)(bits[(feature >> 6) & (bits.Length - 1)] >> (int)(feature & 63)) & 1;
        }

        return count;
    }

    /// <summary>Writes a weight file.</summary>
    /// <param name="transitions">As <see cref="Transitions"/>.</param>
    /// <param name="features">Hash and weights in units of each feature, in rising order of the hashes.</param>
    /// <param name="natsPerUnit">What one unit is worth.</param>
    internal static byte[] Write(
        float[] transitions, IReadOnlyList<(uint Feature, sbyte[] Weights)> features, float natsPerUnit)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GCTG"u8);
        writer.Write((ushort)Format);
        writer.Write((ushort)Recipe);
        writer.Write((ushort)NameTags.Count);
        writer.Write((ushort)0);
        writer.Write(features.Count);
        writer.Write(natsPerUnit);
        for (var i = 0; i < NameTags.Count * NameTags.Count; i++)
        {
            writer.Write(transitions[i / NameTags.Count * NameTags.Stride + i % NameTags.Count]);
        }

        var before = 0u;
        foreach (var (feature, weights) in features)
        {
            writer.Write7BitEncodedInt((int)(feature - before));
            before = feature;
            ushort set = 0;
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                if (weights[tag] != 0) set |= NameTags.SetOf((NameTag)tag);
            }

            writer.Write(set);
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                if (weights[tag] != 0) writer.Write(weights[tag]);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static TaggerWeights ReadDefault()
    {
        using var stream = typeof(TaggerWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The library was built without " + Resource + ".");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }

    /// <returns>What follows the row.</returns>
    private ReadOnlySpan<byte> ReadRow(ReadOnlySpan<byte> rest, int row, scoped ref uint hash)
    {
        var (step, bits) = (0u, 0);
        for (; ; rest = rest[1..], bits += 7)
        {
            step |= (rest[0] & 127u) << bits;
            if (rest[0] < 128) break;
        }

        hash += step;
        var set = BinaryPrimitives.ReadUInt16LittleEndian(rest[1..]);
        rest = rest[3..];
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            if ((set & NameTags.SetOf((NameTag)tag)) == 0) continue;
            rows[row * NameTags.Stride + tag] = (sbyte)rest[0];
            rest = rest[1..];
        }

        var at = (int)(hash * Spread >> shift);
        while (slots[at].Row != 0) at = (at + 1) & (slots.Length - 1);
        slots[at] = new Slot(hash, row);
        filter[(hash >> 6) & (filter.Length - 1)] |= 1UL << (int)(hash & 63);
        return rest;
    }

    /// <summary>Where the weights of a feature are; row 0 is that of none.</summary>
    private readonly record struct Slot(uint Feature, int Row);
}
