namespace GeoConflict.Tests.Corpus;

/// <summary>Compares found events with expected ones.</summary>
/// <remarks>
/// Each expected event, in order, takes of the found events that lie within its tolerance and are not taken one of the right
/// sub-type before others, and of those the nearest. Found events without a place match nothing.
/// </remarks>
internal static class DispatchScorer
{
    /// <summary>Scores one dispatch.</summary>
    public static DispatchScore Score(IReadOnlyList<ExpectedEvent> expected, IReadOnlyList<FoundEvent> found)
    {
        var left = found.ToList();
        var score = new DispatchScore { Expected = expected.Count };
        foreach (var wanted in expected)
        {
            if (Match(wanted, left) is not { } match) continue;
            left.Remove(match);
            var typeRight = match.SubEvent == wanted.SubEvent;
            var dateRight = IsDateRight(wanted, match);
            var deadRight = wanted.Dead is null || match.Dead == wanted.Dead;
            score += new DispatchScore
            {
                Placed = 1,
                TypeRight = typeRight ? 1 : 0,
                DateRight = dateRight ? 1 : 0,
                DeadKnown = wanted.Dead is null ? 0 : 1,
                DeadRight = wanted.Dead is not null && deadRight ? 1 : 0,
                AllRight = typeRight && dateRight && deadRight ? 1 : 0,
            };
        }

        return score + new DispatchScore { Spurious = left.Count };
    }

    private static FoundEvent? Match(ExpectedEvent wanted, List<FoundEvent> left) => left
        .Select(f => (Event: f, DistanceKm: f.Point?.DistanceKm(wanted.Point)))
        .Where(f => f.DistanceKm <= wanted.TolKm)
        .OrderBy(f => f.Event.SubEvent == wanted.SubEvent ? 0 : 1)
        .ThenBy(f => f.DistanceKm)
        .Select(f => f.Event)
        .FirstOrDefault();

    /// <summary>The same day; or, where a span is expected, any part of it.</summary>
    private static bool IsDateRight(ExpectedEvent wanted, FoundEvent found) =>
        wanted.Date.Start == wanted.Date.End
            ? found.Date == wanted.Date
            : found.Date.Start >= wanted.Date.Start && found.Date.End <= wanted.Date.End;
}
