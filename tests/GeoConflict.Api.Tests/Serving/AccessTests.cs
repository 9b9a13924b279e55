using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Serving;

public sealed class AccessTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [PostgisTheory]
    [InlineData(KeyRole.Reader, "/api/audit", HttpStatusCode.Forbidden)]
    [InlineData(KeyRole.Analyst, "/api/audit", HttpStatusCode.Forbidden)]
    [InlineData(KeyRole.Admin, "/api/audit", HttpStatusCode.OK)]
    [InlineData(KeyRole.Reader, "/api/events", HttpStatusCode.OK)]
    public async Task A_key_reads_what_its_role_may(KeyRole role, string path, HttpStatusCode expected)
    {
        using var client = await ClientAsync(role);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal(expected, answer.StatusCode);
    }

    [PostgisTheory]
    [InlineData(KeyRole.Reader, HttpStatusCode.Forbidden)]
    [InlineData(KeyRole.Analyst, HttpStatusCode.Accepted)]
    public async Task A_key_writes_from_analyst_upwards(KeyRole role, HttpStatusCode expected)
    {
        using var client = await ClientAsync(role);
        using var answer = await client.PostArticleAsync(new { text = $"Nothing happened to {role}." });
        Assert.Equal(expected, answer.StatusCode);
    }

    [PostgisFact]
    public async Task A_withdrawn_key_is_refused_also_for_reading()
    {
        var keys = app.Services.GetRequiredService<ApiKeys>();
        var key = await keys.AddAsync("gone", KeyRole.Reader, Token);
        await keys.RevokeAsync((await keys.ListAsync(Token)).Single(k => k.Name == "gone").ApiKeyId, Token);
        using var client = Client(key);
        using var answer = await client.GetAsync(new Uri("/api/events", UriKind.Relative), Token);
        Assert.Contains("revoked", await answer.ProblemAsync(HttpStatusCode.Unauthorized), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task The_audit_log_tells_who_did_what_from_where_and_what_was_refused()
    {
        using var reader = await ClientAsync(KeyRole.Reader, "curious");
        using var refused = await reader.PostArticleAsync(new { text = "Not taken." });
        using var writer = await ClientAsync(KeyRole.Analyst, "writer");
        using var taken = await writer.PostArticleAsync(new { text = "Taken, by the writer." });
        using var admin = await ClientAsync(KeyRole.Admin);
        var log = (await admin.GetJsonAsync("/api/audit")).EnumerateArray().Select(entry =>
            $"{entry.GetProperty("key")} {entry.GetProperty("action")} {entry.GetProperty("status")}").ToList();
        Assert.Contains("curious POST /api/articles 403", log);
        Assert.Contains("writer POST /api/articles 202", log);
    }

    [PostgisFact]
    public async Task A_key_in_the_password_of_a_browser_reads_but_does_not_write()
    {
        var key = await app.Services.GetRequiredService<ApiKeys>().AddAsync("basic", KeyRole.Analyst, Token);
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + key)));
        using var read = await client.GetAsync(new Uri("/api/events", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var written = await client.PostArticleAsync(new { text = "From another site." });
        Assert.Equal(HttpStatusCode.Unauthorized, written.StatusCode);
    }

    [PostgisTheory]
    [InlineData(false, "/api/events", 401)]
    [InlineData(false, "/health/live", 200)]
    [InlineData(true, "/api/events", 200)]
    public async Task Reading_without_a_key_can_be_switched_off(bool anonymous, string path, int expected)
    {
        using var access = AccessOf(new AccessOptions(anonymous, 50));
        Assert.Equal(expected, await StatusAsync(access, path, null));
    }

    [PostgisFact]
    public async Task A_key_that_asks_too_often_has_to_wait()
    {
        var key = await app.Services.GetRequiredService<ApiKeys>().AddAsync("busy", KeyRole.Reader, Token);
        using var access = AccessOf(new AccessOptions(true, 1));
        for (var i = 0; i < 10; i++) Assert.Equal(200, await StatusAsync(access, "/api/events", key));
        Assert.Equal(429, await StatusAsync(access, "/api/events", key));
    }

    private Access AccessOf(AccessOptions options) => new(
        app.Services.GetRequiredService<ApiKeys>(), app.Services.GetRequiredService<AuditLog>(), options);

    private async Task<int> StatusAsync(Access access, string path, string? key)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Path = path;
        context.Request.Method = "GET";
        if (key is not null) context.Request.Headers["X-Api-Key"] = key;
        await access.InvokeAsync(context, _ => Task.CompletedTask);
        return context.Response.StatusCode;
    }

    private async Task<HttpClient> ClientAsync(KeyRole role, string? name = null) =>
        Client(await app.Services.GetRequiredService<ApiKeys>().AddAsync(name ?? $"a {role}", role, Token));

    private HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }
}
