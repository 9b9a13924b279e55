using GeoConflict.Events.Coding;

namespace GeoConflict.Events.Typing;

/// <summary>Checks the type that the rules give against a model of examples, which must be surer than even to overrule
/// them.</summary>
internal static class TypeClassifier
{
    /// <summary>How much likelier than the rules' type another must be, in logits.</summary>
    private const double Lead = 0.5;

    /// <summary>Only a type with so great a share of the points of the rules' type is weighed against it.</summary>
    private const double Closeness = 0.6;

    /// <summary>The sub-event type of an event.</summary>
    public static SubEventType Decide(EventDraft draft)
    {
        var ruled = draft.SubType();
        var logits = TypeWeights.Default.Logits(TypeFeatures.Of(draft));
        var points = draft.Points();
        if (points[(int)ruled] < points.Max()) return ruled;
        var best = (int)ruled;
        for (var t = 0; t < logits.Length; t++)
        {
            var isClose = points[t] >= Closeness * points[(int)ruled] && points[t] > 0;
            if (isClose && logits[t] > logits[best]) best = t;
        }

        return logits[best] > logits[(int)ruled] + Lead ? (SubEventType)best : ruled;
    }
}
