using System.Runtime.CompilerServices;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>Numbers that stand for features: the weights know no words, only these.</summary>
/// <remarks>The hashes are part of the weight file's format: the same in every process on every machine.</remarks>
internal static class FeatureHash
{
    /// <summary>Hash of some letters (Fowler, Noll, Vo: FNV-1a, 32 bits, by UTF-16 unit).</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Hash of a template's number and one value.</summary>
    public static uint Of(uint template, uint value) => Mix((template * 0x9E3779B1u) ^ value);

    /// <summary>Hash of a template's number and two values.</summary>
    public static uint Of(uint template, uint first, uint second) =>
        Mix((Of(template, first) * 0x9E3779B1u) ^ second);

    /// <summary>Hash of a template's number and three values.</summary>
    public static uint Of(uint template, uint first, uint second, uint third) =>
        Mix((Of(template, first, second) * 0x9E3779B1u) ^ third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
