using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using GeoConflict.Api.Data;

namespace GeoConflict.Api.Articles;

/// <summary>An article as a list shows it, without its text.</summary>
internal static class ArticleHead
{
    /// <summary>Reads everything but the text.</summary>
    public static readonly Expression<Func<StoredArticle, StoredArticle>> Projection = a => StoredArticle.HeadOf(
        a.ArticleId, a.Title, a.Source ?? a.HeaderSource, a.Url, a.PublishedOn ?? a.HeaderPublishedOn, a.ReceivedAt,
        a.Status, a.Reason);

    /// <summary>Writes the list and the link to the next page, if there is one.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="articles">One more than the limit where there is a next page.</param>
    /// <param name="limit">How many are shown at most.</param>
    public static void WriteList(Utf8JsonWriter json, List<StoredArticle> articles, int limit)
    {
        json.WriteStartObject();
        json.WriteStartArray("articles"u8);
        foreach (var article in articles.Take(limit))
        {
            json.WriteStartObject();
            ArticleWriter.WriteHead(json, article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links"u8);
        if (articles.Count > limit)
        {
            json.WriteStartObject();
            json.WriteString("rel"u8, "next"u8);
            json.WriteString("href"u8, string.Create(
                CultureInfo.InvariantCulture, $"/api/articles?limit={limit}&cursor={articles[limit - 1].ArticleId}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
