using GeoConflict.Geo;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>Names found in texts of one language against those expected; peoples are left out of both.</summary>
/// <param name="Expected">Names there are.</param>
/// <param name="Found">Names found.</param>
/// <param name="Matched">Names found with exactly their span.</param>
/// <param name="Near">Of these, put within 25 km of where they are.</param>
internal sealed record LanguageScore(int Expected, int Found, int Matched, int Near)
{
    private const double NearKm = 25;

    /// <summary>Harmonic mean of precision and recall of the exact spans.</summary>
    public double SpanF1 => Expected + Found == 0 ? 1 : 2.0 * Matched / (Expected + Found);

    /// <summary>Share of all expected names that are found and put in the right place.</summary>
    public double PlacedNear => Expected == 0 ? 1 : (double)Near / Expected;

    public static LanguageScore operator +(LanguageScore a, LanguageScore b) =>
        new(a.Expected + b.Expected, a.Found + b.Found, a.Matched + b.Matched, a.Near + b.Near);

    /// <summary>The score of one text; what is wrong goes to <paramref name="tell"/>.</summary>
    public static LanguageScore Of(LanguageCase text, GeoparsedArticle parsed, Action<string> tell)
    {
        var found = parsed.Resolutions
            .Where(r => r.Toponym.Kind is not (ToponymKind.Demonym or ToponymKind.Nested))
            .ToDictionary(r => r.Toponym.Span);
        var (matched, near) = (0, 0);
        foreach (var place in text.Places)
        {
            if (!found.Remove(new TextSpan(place.Start, place.Name.Length), out var resolution))
            {
                tell($"{text.Id}: missed {place.Name}");
                continue;
            }

            matched++;
            if (resolution is Resolution.Resolved at
                && at.Best.Place.Location.DistanceKm(new GeoPoint(place.Lat, place.Lon)) <= NearKm)
            {
                near++;
            }
            else
            {
                tell($"{text.Id}: {place.Name} is put at {(resolution as Resolution.Resolved)?.Best.Place}");
            }
        }

        foreach (var extra in found.Values)
        {
            tell($"{text.Id}: {extra.Toponym.Surface} is no place: {(extra as Resolution.Resolved)?.Best.Place.Name}");
        }

        return new LanguageScore(text.Places.Count, matched + found.Count, matched, near);
    }
}
