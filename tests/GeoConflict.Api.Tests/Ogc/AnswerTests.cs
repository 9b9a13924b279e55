using System.Net;
using System.Net.Http.Headers;

namespace GeoConflict.Api.Tests.Ogc;

/// <summary>What programs of other sites and caches need of every address that is read.</summary>
public sealed class AnswerTests(OgcApp app) : IClassFixture<OgcApp>
{
    public static readonly TheoryData<string> Addresses = new(
        "/api/events", "/api/events?f=csv", "/api/events?f=gpkg", "/api/events/timeline", "/api/events/export?f=kml",
        "/api/events/columns", "/tiles/events/0/0/0.mvt", "/ogc", "/ogc/collections/events",
        "/ogc/collections/events?f=html",
        "/ogc/collections/events/items", "/ogc/collections/events/items?f=html", "/ogc/api",
        "/ogc/collections/events/tiles/WebMercatorQuad/0/0/0");

    [PostgisTheory]
    [MemberData(nameof(Addresses))]
    public async Task A_client_that_has_the_answer_gets_304_without_a_body(string address)
    {
        using var first = await AskAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = await AskAsync(HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(
            first.Headers.ETag ?? throw new InvalidOperationException("No ETag.")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [PostgisTheory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_answers_the_same_head_without_a_body(string address)
    {
        using var whole = await AskAsync(HttpMethod.Get, address);
        using var head = await AskAsync(HttpMethod.Head, address);
        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [PostgisTheory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_of_another_site_may_read_and_ask_first(string address)
    {
        using var answer = await AskAsync(HttpMethod.Get, address, FromElsewhere);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Link", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")),
            StringComparison.Ordinal);
        using var asked = await AskAsync(HttpMethod.Options, address, request =>
        {
            FromElsewhere(request);
            request.Headers.Add("Access-Control-Request-Method", "GET");
            request.Headers.Add("Access-Control-Request-Headers", "If-None-Match");
        });
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("*", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [PostgisFact]
    public async Task A_page_of_another_site_may_read_why_it_was_refused()
    {
        using var answer = await AskAsync(HttpMethod.Get, "/api/events?bbox=1", FromElsewhere);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [PostgisFact]
    public async Task A_page_of_another_site_may_not_write()
    {
        using var asked = await AskAsync(HttpMethod.Options, "/api/articles", request =>
        {
            FromElsewhere(request);
            request.Headers.Add("Access-Control-Request-Method", "POST");
        });
        Assert.False(asked.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [PostgisTheory]
    [InlineData("/api/events", "br")]
    [InlineData("/api/events", "gzip")]
    [InlineData("/api/events?f=csv", "br")]
    [InlineData("/api/events/export?f=kml", "gzip")]
    [InlineData("/api/events/timeline", "br")]
    [InlineData("/api/events/columns", "br")]
    [InlineData("/tiles/events/0/0/0.mvt", "gzip")]
    [InlineData("/ogc/collections/events/items", "br")]
    [InlineData("/ogc/collections/events/items", "gzip")]
    [InlineData("/ogc/api", "br")]
    public async Task An_answer_is_compressed_as_the_client_takes_it(string address, string encoding)
    {
        using var answer = await AskAsync(HttpMethod.Get, address,
            request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding)));
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", string.Join(',', answer.Headers.Vary), StringComparison.OrdinalIgnoreCase);
    }

    private static void FromElsewhere(HttpRequestMessage request) =>
        request.Headers.Add("Origin", "https://maps.example.org");

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method, string address, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        prepare?.Invoke(request);
        return await app.Service.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
