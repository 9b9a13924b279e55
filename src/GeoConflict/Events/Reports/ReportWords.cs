namespace GeoConflict.Events.Reports;

/// <summary>What is compared of a report's text. All lists of ids are sorted and hold no value twice.</summary>
/// <param name="Telling">Ids of words that tell which event it is: names above all.</param>
/// <param name="Common">Ids of words that many reports of conflict use: "killed", "soldiers".</param>
/// <param name="Numbers">Counts, in figures or words, 1 to 999, and 0 in figures.</param>
/// <param name="Concepts">One bit for each concept of <see cref="ReportConcepts"/> that a word stands for.</param>
/// <param name="Victims">How many of whom: "four soldiers", "13 killed".</param>
internal sealed record ReportWords(int[] Telling, int[] Common, int[] Numbers, ulong Concepts, CountedPeople[] Victims);
