using System.Runtime.CompilerServices;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>The features of a word: what the tagger's weights are for.</summary>
/// <remarks>A change here makes old weights worthless: raise <see cref="TaggerWeights.Recipe"/> with it.</remarks>
internal static class TagFeatures
{
    /// <summary>A word never has more features than this.</summary>
    public const int Most = 96;

    /// <summary>So many features, the first, are of the word's own letters and of its neighbours'.</summary>
    public const int OfLetters = 15;

    private const uint NoWord = 0x5EED;

    /// <summary>Writes the features of a word, whose sentence is [first, end).</summary>
    /// <returns>How many were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(TaggerSheet sheet, int first, int end, int word, Span<uint> features)
    {
        var writer = new Writer(features);
        WriteWords(sheet, first, end, word, ref writer);
        WriteShapes(sheet, first, end, word, ref writer);
        WriteLists(sheet, first, end, word, ref writer);
        WriteNames(sheet, first, end, word, ref writer);
        WriteRun(sheet, first, end, word, ref writer);
        return writer.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteWords(TaggerSheet sheet, int first, int end, int word, ref Writer writer)
    {
        var w0 = sheet.Word[word];
        var (before, after) = (WordAt(sheet, first, end, word - 1), WordAt(sheet, first, end, word + 1));
        var (before2, after2) = (WordAt(sheet, first, end, word - 2), WordAt(sheet, first, end, word + 2));
        writer.Add(1, 0);
        writer.Add(2, w0);
        writer.Add(3, before);
        writer.Add(4, after);
        writer.Add(5, before2);
        writer.Add(6, after2);
        writer.Add(7, before, w0);
        writer.Add(8, w0, after);
        writer.Add(9, before2, before);
        writer.Add(10, after, after2);
        writer.Add(11, before, after);
        writer.Add(12, sheet.Prefix[word], Case(sheet, word));
        writer.Add(13, sheet.Suffix2[word], Case(sheet, word));
        writer.Add(14, sheet.Suffix3[word], Case(sheet, word));
        if (word + 1 < end) writer.Add(15, sheet.Suffix3[word + 1]);
        if (word > first) writer.Add(16, sheet.Suffix3[word - 1]);
        writer.Add(17, w0, Case(sheet, word));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteShapes(TaggerSheet sheet, int first, int end, int word, ref Writer writer)
    {
        var (gap, gapAfter) = (sheet.Gap[word], sheet.Gap[word + 1]);
        var s0 = sheet.Shape[word];
        var (before, after) = (ShapeAt(sheet, first, end, word - 1), ShapeAt(sheet, first, end, word + 1));
        writer.Add(20, s0);
        writer.Add(21, s0, before, gap);
        writer.Add(22, s0, after, gapAfter);
        writer.Add(23, s0, gap, gapAfter);
        writer.Add(24, before, s0, after);
        writer.Add(25, gap, WordAt(sheet, first, end, word - 1));
        writer.Add(26, gapAfter, WordAt(sheet, first, end, word + 1));
        writer.Add(27, gap);
        writer.Add(28, gapAfter);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteLists(TaggerSheet sheet, int first, int end, int word, ref Writer writer)
    {
        var t0 = (uint)sheet.Traits[word];
        var (before, after) = (TraitsAt(sheet, first, end, word - 1), TraitsAt(sheet, first, end, word + 1));
        var (gap, gapAfter) = (sheet.Gap[word], sheet.Gap[word + 1]);
        for (var bits = t0; bits != 0; bits &= bits - 1) writer.Add(30, bits & (0 - bits), Case(sheet, word));
        for (var bits = before; bits != 0; bits &= bits - 1) writer.Add(31, bits & (0 - bits), gap);
        for (var bits = after; bits != 0; bits &= bits - 1) writer.Add(32, bits & (0 - bits), gapAfter);
        writer.Add(33, t0, before, gap);
        writer.Add(34, t0, after, gapAfter);
        writer.Add(35, before, after, Case(sheet, word));
        writer.Add(36, TraitsAt(sheet, first, end, word - 2), before);
        writer.Add(37, TraitsAt(sheet, first, end, word + 2), after);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteNames(TaggerSheet sheet, int first, int end, int word, ref Writer writer)
    {
        var codes = sheet.Hits.Codes;
        var (n0, t0, casing) = ((uint)codes[word], (uint)sheet.Traits[word], Case(sheet, word));
        var before = word > first ? codes[word - 1] : 255u;
        var after = word + 1 < end ? codes[word + 1] : 255u;
        var elsewhere = sheet.Elsewhere[word];
        var (gap, gapAfter) = (sheet.Gap[word], sheet.Gap[word + 1]);
        writer.Add(40, n0, casing);
        writer.Add(41, n0, t0, casing);
        writer.Add(42, n0, before, gap);
        writer.Add(43, n0, after, gapAfter);
        writer.Add(44, n0, WordAt(sheet, first, end, word - 1));
        writer.Add(45, n0, WordAt(sheet, first, end, word + 1));
        writer.Add(46, n0, TraitsAt(sheet, first, end, word - 1), casing);
        writer.Add(47, n0, TraitsAt(sheet, first, end, word + 1), casing);
        for (var bits = elsewhere; bits != 0; bits &= bits - 1) writer.Add(48, bits & (0 - bits), n0);
        writer.Add(49, elsewhere, n0);
        writer.Add(50, elsewhere, sheet.Shape[word]);
        writer.Add(51, gap, gapAfter, n0);
        var verdict = (uint)sheet.Hits.Verdicts[word];
        if (verdict == 0) return;
        writer.Add(52, verdict, n0);
        writer.Add(53, verdict, t0, casing);
        writer.Add(54, verdict, TraitsAt(sheet, first, end, word - 1), TraitsAt(sheet, first, end, word + 1));
        writer.Add(55, verdict, elsewhere);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteRun(TaggerSheet sheet, int first, int end, int word, ref Writer writer)
    {
        var (runFirst, runLast) = (sheet.RunFirst[word], sheet.RunLast[word]);
        var hasRun = (sheet.Shape[word] >> 16) == (uint)SentenceCasing.Mixed && (sheet.Shape[word] >> 4 & 15) != 0;
        if (!hasRun) return;
        var length = (uint)Math.Min(4, runLast - runFirst + 1);
        var place = (runFirst == word ? 1u : 0) + (runLast == word ? 2u : 0) + length * 4;
        var n0 = (uint)sheet.Hits.Codes[word];
        var before = WordAt(sheet, first, end, runFirst - 1);
        var after = WordAt(sheet, first, end, runLast + 1);
        writer.Add(60, place, n0);
        writer.Add(61, place, sheet.Word[runLast]);
        writer.Add(62, place, sheet.Word[runFirst]);
        writer.Add(63, place, (uint)sheet.Traits[runLast], n0);
        writer.Add(64, place, (uint)sheet.Traits[runFirst], n0);
        writer.Add(65, place, before);
        writer.Add(66, place, after);
        writer.Add(67, place, TraitsAt(sheet, first, end, runFirst - 1), sheet.Gap[runFirst]);
        writer.Add(68, place, TraitsAt(sheet, first, end, runLast + 1), sheet.Gap[runLast + 1]);
        writer.Add(69, place, sheet.Suffix3[runLast]);
        writer.Add(70, sheet.Elsewhere[runLast], place);
        writer.Add(71, sheet.Elsewhere[runFirst], place);
        writer.Add(72, n0, before, after);
        writer.Add(73, place, sheet.Gap[runFirst], sheet.Gap[runLast + 1]);
        if (runLast > word) writer.Add(74, sheet.Word[runLast], n0);
    }

    private static uint Case(TaggerSheet sheet, int word)
    {
        var shape = sheet.Shape[word];
        var casing = shape >> 16;
        return casing * 16 + (casing == (uint)SentenceCasing.Mixed ? shape >> 4 & 15 : 0);
    }

    private static uint WordAt(TaggerSheet sheet, int first, int end, int at) =>
        at < first ? NoWord : at >= end ? NoWord + 1 : sheet.Word[at];

    private static uint ShapeAt(TaggerSheet sheet, int first, int end, int at) =>
        at < first ? NoWord : at >= end ? NoWord + 1 : sheet.Shape[at] & 0xFFF;

    private static uint TraitsAt(TaggerSheet sheet, int first, int end, int at) =>
        at < first || at >= end ? 0u : (uint)sheet.Traits[at];

    /// <summary>Puts hashes one after another.</summary>
    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> features = features;

        /// <summary>How many there are.</summary>
        public int Count { get; private set; }

        /// <summary>Adds a feature of one value.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint template, uint value) => features[Count++] = FeatureHash.Of(template, value);

        /// <summary>Adds a feature of two values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint template, uint first, uint second) =>
            features[Count++] = FeatureHash.Of(template, first, second);

        /// <summary>Adds a feature of three values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint template, uint first, uint second, uint third) =>
            features[Count++] = FeatureHash.Of(template, first, second, third);
    }
}
