using System.Text.Json.Nodes;

namespace GeoConflict.Api.PageBench;

/// <summary>How long frames took, in milliseconds.</summary>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Slow">Nineteen of twenty took no longer.</param>
/// <param name="Count">How many there were.</param>
internal readonly record struct FrameTimes(double Median, double Slow, int Count)
{
    /// <summary>Of the times at which frames began.</summary>
    public static FrameTimes Of(JsonNode? times)
    {
        var starts = (times?.AsArray() ?? []).Select(time => time?.GetValue<double>() ?? 0).ToArray();
        var lengths = starts.Skip(1).Zip(starts, (next, one) => next - one).Order().ToArray();
        return lengths.Length == 0
            ? default
            : new FrameTimes(lengths[lengths.Length / 2], lengths[(int)(lengths.Length * 0.95)], lengths.Length);
    }
}
