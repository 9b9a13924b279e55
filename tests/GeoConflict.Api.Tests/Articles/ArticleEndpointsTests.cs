using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GeoConflict.Api.Tests.Articles;

/// <summary><c>/api/articles</c>: what is taken, what is refused and how it is said, and what becomes of it.</summary>
public sealed class ArticleEndpointsTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private const string Strike = "Two people were killed in an air strike on Aleppo on Sunday, Syrian officials said.";

    static ArticleEndpointsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [PostgisFact]
    public async Task Post_codes_the_article_and_its_event_is_on_the_map()
    {
        var article = await app.Writer.PostAndCodeAsync(new { text = Strike + " First.", published_on = "2023-11-13" });
        Assert.Equal("coded", article.GetProperty("status").GetString());
        var told = Assert.Single(article.GetProperty("events").EnumerateArray());
        Assert.Equal("Aleppo", told.GetProperty("properties").GetProperty("place_name").GetString());
        var found = await app.Reader.GetJsonAsync($"/api/events/{told.GetProperty("id").GetInt64()}");
        var source = found.GetProperty("properties").GetProperty("sources")[0];
        Assert.Contains("air strike on Aleppo", source.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Post_gives_the_article_there_is_when_the_text_is_the_same()
    {
        using var first = await app.Writer.PostArticleAsync(new { text = "The same text." });
        using var second = await app.Writer.PostArticleAsync(new
        {
            text = "The same text.\r\n",
            title = "Another title"
        });
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await IdAsync(first), await IdAsync(second));
    }

    [PostgisFact]
    public async Task Post_stores_one_article_when_twelve_requests_with_the_same_text_race()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => app.Writer.PostArticleAsync(new { text = "Twelve at once." })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.Single((await Task.WhenAll(answers.Select(IdAsync))).Distinct());
    }

    [PostgisFact]
    public async Task Post_needs_a_key()
    {
        using var none = await app.Reader.PostArticleAsync(new { text = "No key." });
        Assert.Contains("X-Api-Key", await none.ProblemAsync(HttpStatusCode.Unauthorized), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/articles")
        { Content = JsonContent.Create(new { text = "Bad key." }) };
        request.Headers.Add("X-Api-Key", "' OR true --");
        using var bad = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        await bad.ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [PostgisTheory]
    [InlineData("{\"text\":\"\"}", "text")]
    [InlineData("{\"text\":\" \\n\\t \"}", "text")]
    [InlineData("{\"text\":null}", "text")]
    [InlineData("{}", "text")]
    [InlineData("null", "text")]
    [InlineData("{\"text\":\"a\\u0000b\"}", "text")]
    [InlineData("{\"text\":\"\\u0001\\u0002\\u0003\\u0004\"}", "text")]
    [InlineData("{\"text\":\"lone \\ud800 half\"}", "JSON")]
    [InlineData("{\"text\":\"a\",\"published_on\":\"2999-01-01\"}", "published_on")]
    [InlineData("{\"text\":\"a\",\"published_on\":\"last week\"}", "published_on")]
    [InlineData("{\"text\":\"a\",\"url\":\"javascript:alert(1)\"}", "url")]
    [InlineData("{\"text\":\"a\",\"language\":\"' OR 1=1\"}", "language")]
    [InlineData("{\"text\":\"a\",\"title\":\"a\\u0000b\"}", "title")]
    [InlineData("{\"text\":\"a\",\"colour\":\"red\"}", "colour")]
    [InlineData("{\"text\":{\"a\":1}}", "text")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", "text")]
    [InlineData("{\"text\":\"a\"", "JSON")]
    [InlineData("[1,2]", "JSON")]
    [InlineData("", "JSON")]
    public async Task Post_names_the_member_that_is_wrong(string json, string name)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(json), "application/json");
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Post_refuses_JSON_nested_a_hundred_thousand_deep()
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes("{\"text\":" + new string('[', 100_000)),
            "application/json");
        await answer.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [PostgisTheory]
    [InlineData("text/plain", 1024 * 1024 + 1)]
    [InlineData("text/html", 1024 * 1024 + 1)]
    [InlineData("application/json", 9 * 1024 * 1024)]
    public async Task Post_answers_413_when_the_body_is_too_large(string type, int bytes)
    {
        var body = new byte[bytes];
        Array.Fill(body, (byte)'a');
        using var answer = await PostAsync(body, type);
        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [PostgisFact]
    public async Task Post_answers_413_when_the_text_in_JSON_is_over_1_MB()
    {
        using var answer = await app.Writer.PostArticleAsync(new { text = new string('a', 1024 * 1024 + 1) });
        Assert.Contains("1 MB", await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge),
            StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/pdf")]
    [InlineData("text/plain; charset=klingon")]
    [InlineData(null)]
    public async Task Post_answers_415_when_the_content_type_is_not_taken(string? type)
    {
        using var answer = await PostAsync("text"u8.ToArray(), type);
        Assert.Contains("Content-Type", await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType),
            StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("windows-1251", "Взрыв в городе Алеппо, двое погибших.")]
    [InlineData("windows-1256", "انفجار في مدينة حلب أسفر عن مقتل شخصين")]
    [InlineData("iso-8859-1", "Une explosion près d'Alep a tué deux personnes, señor.")]
    [InlineData("utf-16", "An explosion near حلب killed two.")]
    [InlineData("utf-8", "An explosion near حلب killed two people 🙂.")]
    public async Task Post_honours_the_charset(string charset, string text)
    {
        using var answer = await PostAsync(Encoding.GetEncoding(charset).GetBytes(text),
            $"text/plain; charset={charset}");
        var article = await app.Reader.CodedAsync(await IdAsync(answer));
        Assert.Equal((text, "coded"),
            (article.GetProperty("text").GetString(), article.GetProperty("status").GetString()));
    }

    [PostgisFact]
    public async Task Post_says_so_when_the_bytes_are_not_UTF8()
    {
        using var answer = await PostAsync(Encoding.Latin1.GetBytes("Près d'Alep"), "text/plain");
        Assert.Contains("utf-8", await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Post_reduces_HTML_to_its_words()
    {
        const string Html = """
            <!doctype html><html><head><title>Strike &amp; fire</title><style>p{}</style></head><body><nav>Home</nav>
            <h1>Air strike</h1><p>Two people were <b>killed</b> near Aleppo.</p>
            <script>alert('x')</script><p>&lt;End&gt;</p></body></html>
            """;
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(Html), "text/html");
        var article = await app.Reader.CodedAsync(await IdAsync(answer));
        Assert.Equal("Air strike\nTwo people were killed near Aleppo.\n<End>", article.GetProperty("text").GetString());
        Assert.Equal("Strike & fire", article.GetProperty("title").GetString());
    }

    [PostgisFact]
    public async Task Post_keeps_SQL_and_script_as_words_in_every_field()
    {
        const string Evil = "'; DROP TABLE article; -- <script>alert(1)</script> {{7*7}} ${x} %s \\";
        var article = await app.Writer.PostAndCodeAsync(new
        {
            text = Evil,
            title = Evil,
            source = Evil,
            url = "https://example.org/?q=" + Uri.EscapeDataString(Evil)
        });
        Assert.Equal(
            (Evil, Evil, Evil),
            (article.GetProperty("text").GetString(), article.GetProperty("title").GetString(),
                article.GetProperty("source").GetString()));
        Assert.NotEmpty((await app.Reader.GetJsonAsync("/api/articles")).GetProperty("articles").EnumerateArray());
    }

    [PostgisFact]
    public async Task Post_takes_an_article_without_a_date()
    {
        var article = await app.Writer.PostAndCodeAsync(new { text = Strike + " No date." });
        Assert.Equal("coded", article.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("published_on").ValueKind);
    }

    [PostgisFact]
    public async Task List_gives_every_article_once_over_pages_newest_first()
    {
        for (var i = 0; i < 5; i++) (await app.Writer.PostArticleAsync(new { text = $"Page article {i}." })).Dispose();
        var ids = new List<long>();
        var address = "/api/articles?limit=2";
        while (address is not null)
        {
            var page = await app.Reader.GetJsonAsync(address);
            ids.AddRange(page.GetProperty("articles").EnumerateArray().Select(a =>
                a.GetProperty("article_id").GetInt64()));
            address = page.GetProperty("links").EnumerateArray().Select(link =>
                link.GetProperty("href").GetString()).FirstOrDefault();
        }

        Assert.True(ids.Count >= 5);
        Assert.Equal(ids.Distinct().OrderDescending(), ids);
    }

    private static async Task<long> IdAsync(HttpResponseMessage answer)
    {
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, json.ToString());
        return json.GetProperty("article_id").GetInt64();
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return await app.Writer.PostAsync(new Uri("/api/articles", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
    }
}
