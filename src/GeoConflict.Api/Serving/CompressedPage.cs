using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Setup;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Serving;

/// <summary>
/// The page's texts as Brotli at its best, which takes seconds and so is done at set-up, into a folder of the workspace.
/// A file that is newer than its copy, or has none, is left to the quick compression of all other answers.
/// </summary>
internal sealed class CompressedPage(Workspace workspace, IContentTypeProvider types)
{
    private static readonly string[] Endings = [".html", ".css", ".js", ".json", ".svg"];

    private readonly ConcurrentDictionary<string, CompressedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Writes the copies that are missing or old and takes away those whose file is gone.</summary>
    /// <returns>"up to date", or how many files were written.</returns>
    public static async Task<string> WriteAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(workspace.WebRoot))
        {
            return "none";
        }

        var old = Directory.Exists(workspace.CompressedWebRoot)
            ? Directory.EnumerateFiles(workspace.CompressedWebRoot, "*.br", SearchOption.AllDirectories).ToHashSet()
            : [];
        var files = Directory.EnumerateFiles(workspace.WebRoot, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Select(file => (File: file, Copy: CopyOf(workspace, file)))
            .ToList();
        old.ExceptWith(files.Select(f => f.Copy));
        foreach (var copy in old)
        {
            File.Delete(copy);
        }

        var due = files.FindAll(f => !IsFresh(f.File, f.Copy));
        await Parallel.ForEachAsync(due, cancellationToken, (f, token) => WriteAsync(workspace, f.File, f.Copy, token));
        return due.Count == 0 ? "up to date" : $"{due.Count} compressed";
    }

    /// <summary>Answers a request for a file of the page from its copy; passes all others on.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        Find(context.Request) is { } file ? AnswerAsync(context, file) : next(context);

    private static async Task AnswerAsync(HttpContext context, CompressedFile file)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = file.Tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentEncoding = "br";
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(file.Content, context.RequestAborted);
        }
    }

    private CompressedFile? Find(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !TakesBrotli(request.Headers.AcceptEncoding)
            || !Endings.Contains(Path.GetExtension(path), StringComparer.Ordinal)
            || path.Contains("..", StringComparison.Ordinal)
            || !types.TryGetContentType(path, out var type))
        {
            return null;
        }

        var file = Path.Combine(workspace.WebRoot, path.TrimStart('/'));
        var copy = CopyOf(workspace, file);
        if (!File.Exists(file) || !IsFresh(file, copy))
        {
            return null;
        }

        var written = File.GetLastWriteTimeUtc(copy);
        if (!_files.TryGetValue(path, out var known) || known.Written != written)
        {
            var content = File.ReadAllBytes(copy);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}-br\"";
            known = new CompressedFile(content, type, tag, written);
            _files[path] = known;
        }

        return known;
    }

    private static bool TakesBrotli(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var codings)
        && codings.Any(c => c.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && c.Quality is null or > 0);

    private static string CopyOf(Workspace workspace, string file) =>
        Path.Combine(workspace.CompressedWebRoot, Path.GetRelativePath(workspace.WebRoot, file) + ".br");

    /// <summary>A copy bears the time of the file it was made of.</summary>
    private static bool IsFresh(string file, string copy) =>
        File.Exists(copy) && File.GetLastWriteTimeUtc(copy) == File.GetLastWriteTimeUtc(file);

    private static async ValueTask WriteAsync(
        Workspace workspace, string file, string copy, CancellationToken cancellationToken)
    {
        var written = File.GetLastWriteTimeUtc(file);
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        var isOurs = !file.StartsWith(Path.Combine(workspace.WebRoot, "lib"), StringComparison.Ordinal);
        if (isOurs && Path.GetExtension(file) is ".js" or ".css")
        {
            text = WireText.WithoutComments(text, Path.GetExtension(file) == ".js");
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22))
        {
            throw new InvalidOperationException($"{file} could not be compressed.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? workspace.CompressedWebRoot);
        var half = copy + ".new";
        await File.WriteAllBytesAsync(half, compressed.AsMemory(0, length), cancellationToken);
        File.SetLastWriteTimeUtc(half, written);
        File.Move(half, copy, overwrite: true);
    }
}
