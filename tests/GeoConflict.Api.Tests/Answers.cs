using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GeoConflict.Api.Tests;

/// <summary>Reads answers of the service.</summary>
internal static class Answers
{
    /// <summary>The JSON of an address that must answer 200.</summary>
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The detail of a problem+json answer with the status expected.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("detail").GetString() ?? "";
    }

    /// <summary>Posts an article as JSON.</summary>
    public static Task<HttpResponseMessage> PostArticleAsync(this HttpClient client, object article) =>
        client.PostAsJsonAsync(new Uri("/api/articles", UriKind.Relative), article,
            TestContext.Current.CancellationToken);

    /// <summary>The article once it is neither queued nor being coded.</summary>
    public static async Task<JsonElement> CodedAsync(this HttpClient client, long articleId)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var article = await client.GetJsonAsync($"/api/articles/{articleId}");
            if (article.GetProperty("status").GetString() is "coded" or "failed") return article;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Article {articleId} was not coded in 30 s.");
    }

    /// <summary>Posts an article and waits until it is coded.</summary>
    public static async Task<JsonElement> PostAndCodeAsync(this HttpClient client, object article)
    {
        using var answer = await client.PostArticleAsync(article);
        var posted = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, posted.ToString());
        return await client.CodedAsync(posted.GetProperty("article_id").GetInt64());
    }
}
