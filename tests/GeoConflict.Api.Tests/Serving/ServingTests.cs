using System.Text.Json;

namespace GeoConflict.Api.Tests.Serving;

/// <summary>What every answer has in common.</summary>
public sealed class ServingTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    [PostgisTheory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/status")]
    public async Task It_answers(string address)
    {
        using var answer = await app.Reader.GetAsync(new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    [PostgisFact]
    public async Task Every_answer_forbids_scripts_and_requests_to_elsewhere()
    {
        using var answer = await app.Reader.GetAsync(new Uri("/api/status", UriKind.Relative),
            TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [PostgisFact]
    public async Task Answers_are_compressed_when_the_client_takes_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
    }

    [PostgisFact]
    public async Task The_API_description_describes_every_parameter()
    {
        var document = await app.Reader.GetJsonAsync("/openapi/v1.json");
        var silent = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/events", StringComparison.Ordinal)
                || path.Name.StartsWith("/api/articles", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (path.Name, Method: method.Value)))
            .Where(operation => operation.Method.TryGetProperty("parameters", out _))
            .SelectMany(operation => operation.Method.GetProperty("parameters").EnumerateArray()
                .Where(parameter => parameter.GetProperty("in").GetString() == "query" && !IsDescribed(parameter))
                .Select(parameter => $"{operation.Name} {parameter.GetProperty("name")}"))
            .ToList();
        Assert.Empty(silent);
    }

    private static bool IsDescribed(JsonElement parameter) =>
        parameter.TryGetProperty("description", out var description) && description.GetString() is { Length: > 0 };
}
