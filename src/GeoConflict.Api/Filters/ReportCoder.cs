using GeoConflict.Events;
using GeoConflict.Events.Reports;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Filters;

/// <summary>Asks the geoparser and the event coder what a report tells, so that it can be compared.</summary>
internal sealed class ReportCoder(IGazetteer gazetteer)
{
    /// <summary>A headline and a lead; what follows tells of other things too. UTF-16 code units.</summary>
    private const int MostText = 600;

    private readonly Geoparser geoparser = new(gazetteer, new ResolverOptions { Explains = false });
    private readonly EventCoder coder = new();

    /// <summary>The reports with what they tell, in the order given.</summary>
    public Report[] Code(IReadOnlyList<Report> reports)
    {
        var coded = new Report[reports.Count];
        Parallel.For(0, reports.Count, i => coded[i] = Code(reports[i]));
        return coded;
    }

    private Report Code(Report report)
    {
        var article = new Article(Head(report.Text)) { PublishedOn = report.Date };
        return report with { Coding = ReportCoding.Of(coder.Code(geoparser.Parse(article))) };
    }

    private static string Head(string text)
    {
        if (text.Length <= MostText) return text;
        var end = text.LastIndexOf(' ', MostText);
        if (end <= 0) end = char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText;
        return text[..end];
    }
}
