namespace GeoConflict.Api.Feeds.Polling;

/// <summary>How long a feed or an article rests before it is asked for again: longer after each failure, and never
/// all at the same moment.</summary>
internal static class PollRest
{
    /// <summary>Feeds that were added together drift apart by this share of their interval.</summary>
    private const double Jitter = 0.1;

    private const int MaxDoublings = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The rest after a success or so many failures in a row.</summary>
    /// <param name="interval">Rest after a success.</param>
    /// <param name="failures">Failures in a row; 0 after a success.</param>
    /// <param name="asked">What the host asks for; null if it does not.</param>
    /// <param name="random">Where the jitter comes from.</param>
    public static TimeSpan After(TimeSpan interval, int failures, TimeSpan? asked, Random random)
    {
        var rest = interval * Math.Pow(2, Math.Min(failures, MaxDoublings));
        if (failures > 0 && rest > Longest) rest = interval > Longest ? interval : Longest;
        if (asked > rest) rest = asked.Value < Longest ? asked.Value : Longest;
        // Half of a rest after failures is left to chance, so that those who failed together do not return together.
        var spread = failures > 0 ? 0.5 : Jitter;
        return rest * (1 - spread + (random.NextDouble() * 2 * spread));
    }
}
