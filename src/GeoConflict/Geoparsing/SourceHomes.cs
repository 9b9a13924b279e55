using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Ranking;
using GeoConflict.Lexicons;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>Tells where an article comes from: the town of a newsroom that is known, else the country.</summary>
internal sealed class SourceHomes(IGazetteer gazetteer)
{
    private static readonly FrozenDictionary<string, string[]> Rows = LexiconFile.ReadRows("source-homes.tsv")
        .ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    /// <summary>By the article's address or the name of its source.</summary>
    public ArticleHome Of(Article article)
    {
        if (RowOf(article) is { } row)
        {
            return new ArticleHome([row[2]], TownOf(row));
        }

        var country = SourceCountry.CodeOf(article.Url, gazetteer);
        return country.Length == 0 ? ArticleHome.Unknown : new ArticleHome([country], null);
    }

    private static string[]? RowOf(Article article)
    {
        if (Uri.TryCreate(article.Url, UriKind.Absolute, out var address))
        {
            for (var host = address.Host; host.Contains('.', StringComparison.Ordinal);)
            {
                if (Rows.TryGetValue(host, out var known)) return known;
                host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
            }
        }

        return article.Source is { Length: > 0 } source ? Rows.GetValueOrDefault(NameFolder.Fold(source)) : null;
    }

    /// <summary>The best known town of that name in the country, and in the province where one is told.</summary>
    private Sense? TownOf(string[] row)
    {
        var folded = NameFolder.Fold(row[1]);
        foreach (var ordinal in gazetteer.FindByName(folded))
        {
            var place = gazetteer.PlaceAt(ordinal);
            if (place.FeatureClass != 'P' || place.CountryCode != row[2]) continue;
            if (row.Length > 3 && place.Admin1Code != row[3]) continue;
            return new Sense(place, folded);
        }

        return null;
    }
}
