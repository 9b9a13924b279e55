using System.Globalization;
using GeoConflict.Events;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Events;

/// <summary>Codes a text whose places are given, so that the coder is tested without a gazetteer.</summary>
internal static class CodedText
{
    private static readonly EventCoder Coder = new();

    /// <summary>Places the tests name, with GeoNames ids, codes and points.</summary>
    private static readonly Place[] Known =
    [
        Of(1, "Syria", 35, 38, 'A', "PCLI", "SY", ""),
        Of(2, "Iraq", 33, 44, 'A', "PCLI", "IQ", ""),
        Of(3, "Mosul", 36.335, 43.119, 'P', "PPLA", "IQ", "15"),
        Of(4, "Nineveh", 36, 42.5, 'A', "ADM1", "IQ", "15"),
        Of(5, "Nantes", 47.217, -1.553, 'P', "PPLA", "FR", "52"),
        Of(6, "Lyon", 45.748, 4.847, 'P', "PPLA", "FR", "84"),
        Of(7, "Baghdad", 33.341, 44.401, 'P', "PPLC", "IQ", "07"),
        Of(8, "Kirkuk", 35.468, 44.392, 'P', "PPLA", "IQ", "13"),
        Of(9, "Kharkiv", 49.981, 36.253, 'P', "PPLA", "UA", "07"),
        Of(10, "Maiduguri", 11.846, 13.16, 'P', "PPLA", "NG", "27"),
        new(12, "Europe", new GeoPoint(48.69, 9.14), 'L', "CONT", "", "", "", 0, 2_500_000),
        Of(11, "Washington", 38.895, -77.036, 'P', "PPLC", "US", "DC"),
    ];

    /// <summary>The events of a text published on a day; null for a day not known.</summary>
    public static CodedArticle Code(string text, string? publishedOn = null) => Coder.Code(Parse(text, publishedOn));

    /// <summary>The text with its places.</summary>
    public static GeoparsedArticle Parse(string text, string? publishedOn = null)
    {
        var tokenized = Tokenizer.Tokenize(text);
        var article = new Article(text)
        {
            PublishedOn = publishedOn is null
                ? null
                : DateOnly.ParseExact(publishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        var header = new ArticleHeader(null, null, null, null, null);
        return new GeoparsedArticle(article, header, tokenized, Resolve(text, tokenized));
    }

    private static List<Resolution> Resolve(string text, TokenizedText tokenized)
    {
        var found = new List<Resolution>();
        for (var s = 0; s < tokenized.Sentences.Count; s++)
        {
            var sentence = tokenized.Sentences[s];
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var span = tokenized.Tokens[t].Span;
                var surface = text.Substring(span.Start, span.Length);
                if (Array.Find(Known, p => p.Name == surface) is not { } place) continue;
                var toponym = new Toponym(span, surface, ToponymKind.Place, s);
                found.Add(new Resolution.Resolved(
                    toponym, new Candidate(place, 1, []), [], 0.9, null, place.Location, place.UncertaintyM));
            }
        }

        return found;
    }

    private static Place Of(
        long id, string name, double latitude, double longitude, char featureClass, string code, string country,
            string admin1) =>
        new(id, name, new GeoPoint(latitude, longitude), featureClass, code, country, admin1, "", 1000, 5000);
}
