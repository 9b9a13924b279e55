using System.Globalization;
using GeoConflict.Events.Coding;

namespace GeoConflict.Events.Typing;

/// <summary>What an event's mentions say of its type: the rules' own answers, families of triggers, parties.</summary>
internal static class TypeFeatures
{
    /// <summary>The features of an event, each once.</summary>
    public static IReadOnlyList<string> Of(EventDraft draft)
    {
        var features = new HashSet<string>(StringComparer.Ordinal) { "bias", "rule=" + Code(draft.SubType()) };
        var points = draft.Points();
        var order = Enumerable.Range(0, points.Length).Where(i => points[i] > 0).OrderByDescending(i =>
            points[i]).ToArray();
        if (order.Length > 1) features.Add("second=" + Code((SubEventType)order[1]));
        if (order.Length > 1
            && points[order[1]] > 0.7 * points[order[0]]) features.Add("close=" + Code((SubEventType)order[1]));
        foreach (var mention in draft.Mentions) Add(features, mention);
        return [.. features];
    }

    private static void Add(HashSet<string> features, EventMention mention)
    {
        foreach (var trigger in mention.Triggers) features.Add("family=" + trigger.Entry.Family);
        features.Add("main=" + mention.Main.Entry.Family);
        if (mention.Actor1 is { } one) features.Add("actor1=" + one.Kind);
        if (mention.Actor2 is { } two) features.Add("actor2=" + two.Kind);
        if (mention.HasCrowd) features.Add("crowd");
        if (mention.ForcesFire) features.Add("forces fire");
        if (mention.IsCrowdViolent) features.Add("crowd is violent");
        if (mention.Casualties.Killed is { Low: > 0 }) features.Add("killed");
        if (mention.Casualties.Injured is { Low: > 0 }) features.Add("injured");
    }

    private static string Code(SubEventType type) => ((int)type).ToString(CultureInfo.InvariantCulture);
}
