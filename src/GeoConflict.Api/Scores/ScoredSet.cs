namespace GeoConflict.Api.Scores;

/// <summary>A set of marked texts, and what is measured on it.</summary>
/// <param name="Task">The scorer's name of the task.</param>
/// <param name="Gold">File name of the set, without its ending.</param>
/// <param name="Filter">The filter that answers it.</param>
/// <param name="Figures">What is shown of the score.</param>
internal sealed record ScoredSet(string Task, string Gold, ScoredFilter Filter, params ScoredFigure[] Figures)
{
    /// <summary>All sets, in the order of the table; floors and targets are those of the evaluation's own notes.</summary>
    public static IReadOnlyList<ScoredSet> All { get; } =
    [
        new("resolve", "lgl-dev", ScoredFilter.Extract, Within161("names given", 0.54, 0.82)),
        new("resolve", "geowebnews", ScoredFilter.Extract, Within161("names given", 0.52, 0.88)),
        new("resolve", "wiktor-dev", ScoredFilter.Extract, Within161("names given", 0.21, 0.60)),
        new("toponyms", "lgl-dev", ScoredFilter.Extract, Spans(0.35, null), Within161("from raw text", null, null)),
        new("toponyms", "geowebnews", ScoredFilter.Extract, Spans(0.40, 0.80), Within161("from raw text", null, null)),
        new("toponyms", "wiktor-dev", ScoredFilter.Extract, Spans(null, null), Within161("from raw text", null, null)),
        new("toponyms", "re3d", ScoredFilter.Extract,
            new ScoredFigure("span.overlap.f1", "names found, overlapping F1", null, null)),
        new("geocode", "geocode-dev", ScoredFilter.Geocode,
            new ScoredFigure("all.acc@25km", "look-up within 25 km", 0.24, null)),
        new("eventloc", "eventloc-train", ScoredFilter.Extract,
            new ScoredFigure("token.f1", "place of the event, F1 of words; the weights have seen the set", 0.55, 0.75)),
        new("types", "types-dev", ScoredFilter.Extract,
            new ScoredFigure("weighted_f1", "sub-type, weighted F1", 0.41, 0.65)),
        new("muc", "muc4-dev", ScoredFilter.Extract,
            new ScoredFigure("relevant.f1", "relevant item, F1", null, 0.80),
            new ScoredFigure("incident.f1", "incident, F1", null, 0.55),
            new ScoredFigure("incident.date_right", "date right, of incidents found", null, 0.55),
            new ScoredFigure("incident.place_named_right", "place right, of incidents found", null, 0.55)),
        new("dedup", "dedup-dev", ScoredFilter.Dedup,
            new ScoredFigure("pair.f1", "reports of one event, F1 of pairs", null, 0.60)),
    ];

    private static ScoredFigure Within161(string how, double? floor, double? target) =>
        new("all_gold.acc@161km", how + ", within 161 km", floor, target);

    private static ScoredFigure Spans(double? floor, double? target) =>
        new("span.exact.f1", "names found, exact F1", floor, target);
}
