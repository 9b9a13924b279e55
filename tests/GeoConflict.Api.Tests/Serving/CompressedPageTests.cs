using System.IO.Compression;
using System.Text;
using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace GeoConflict.Api.Tests.Serving;

public sealed class CompressedPageTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("geoconflict-test-").FullName;

    private readonly Workspace _workspace;

    public CompressedPageTests()
    {
        _workspace = new Workspace(_root, Path.Combine(_root, ".data"), "");
        Directory.CreateDirectory(Path.Combine(_root, "wwwroot", "js"));
        File.WriteAllText(Script, "/** Says so. */\nsay();\n");
    }

    private string Script => Path.Combine(_root, "wwwroot", "js", "a.js");

    [Fact]
    public async Task WriteAsync_compresses_once()
    {
        Assert.Equal("1 compressed", await WriteAsync());
        Assert.Equal("up to date", await WriteAsync());
    }

    [Fact]
    public async Task WriteAsync_takes_away_the_copy_of_a_file_that_is_gone()
    {
        await WriteAsync();
        File.Delete(Script);
        await WriteAsync();
        Assert.Empty(Directory.EnumerateFiles(_workspace.CompressedWebRoot, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task InvokeAsync_sends_the_copy_without_comments()
    {
        await WriteAsync();
        var response = await AskAsync("/js/a.js");
        using var text = new StreamReader(new BrotliStream(response.Body, CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal("\nsay();\n", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("br", response.Headers.ContentEncoding);
        Assert.Equal("text/javascript", response.ContentType);
    }

    [Fact]
    public async Task InvokeAsync_answers_304_to_who_has_it()
    {
        await WriteAsync();
        var tag = (await AskAsync("/js/a.js")).Headers.ETag.ToString();
        Assert.Equal(StatusCodes.Status304NotModified, (await AskAsync("/js/a.js", tag: tag)).StatusCode);
    }

    [Theory]
    [InlineData("/js/a.js", "gzip")]
    [InlineData("/js/a.js", "br;q=0, gzip")]
    [InlineData("/js/b.js", "br")]
    [InlineData("/../js/a.js", "br")]
    public async Task InvokeAsync_passes_on_what_it_has_not(string path, string encoding)
    {
        await WriteAsync();
        Assert.Equal(StatusCodes.Status418ImATeapot, (await AskAsync(path, encoding)).StatusCode);
    }

    [Fact]
    public async Task InvokeAsync_passes_on_a_file_changed_since()
    {
        await WriteAsync();
        File.SetLastWriteTimeUtc(Script, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(StatusCodes.Status418ImATeapot, (await AskAsync("/js/a.js")).StatusCode);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Task<string> WriteAsync() => CompressedPage.WriteAsync(_workspace, TestContext.Current.CancellationToken);

    private async Task<HttpResponse> AskAsync(string path, string encoding = "gzip, br", string? tag = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.Headers.AcceptEncoding = encoding;
        context.Request.Headers.IfNoneMatch = tag;
        context.Response.Body = new MemoryStream();
        await new CompressedPage(_workspace, new FileExtensionContentTypeProvider()).InvokeAsync(
            context,
            passed =>
            {
                passed.Response.StatusCode = StatusCodes.Status418ImATeapot;
                return Task.CompletedTask;
            });
        context.Response.Body.Position = 0;
        return context.Response;
    }
}
