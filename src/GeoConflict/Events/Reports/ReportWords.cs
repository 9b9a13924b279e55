namespace GeoConflict.Events.Reports;

/// <summary>What is compared of a report. All three lists are sorted and hold no value twice.</summary>
/// <param name="Telling">Ids of words that tell which event it is: names above all.</param>
/// <param name="Common">Ids of words that many reports of conflict use: "killed", "soldiers".</param>
/// <param name="Numbers">Counts, in figures or words, 2 to 999, and 0 and 1 in figures.</param>
internal sealed record ReportWords(int[] Telling, int[] Common, int[] Numbers);
