using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Articles;

/// <summary>The body of a request as text, in whatever encoding it says it has.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static BodyText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads and decodes the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="type">Its content type, whose charset is honoured; UTF-8 if it names none.</param>
    /// <param name="maxBytes">A longer body is answered with 413.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadHttpRequestException">It is too long, or not in the encoding it says.</exception>
    public static async Task<string> ReadAsync(
        HttpRequest request, MediaTypeHeaderValue type, long maxBytes, CancellationToken cancellationToken)
    {
        var encoding = EncodingOf(type);
        if (request.ContentLength > maxBytes) throw ArticleRules.TooLarge(request.ContentLength.Value);
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maxBytes) throw ArticleRules.TooLarge(bytes.Length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), encoding);
    }

    private static Encoding EncodingOf(MediaTypeHeaderValue type)
    {
        var name = type.Charset.HasValue ? type.Charset.Value.Trim('"') : "utf-8";
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return StrictUtf8;
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw new BadHttpRequestException(
                $"Content-Type: the charset '{name}' is not known.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        // A byte order mark is surer than the header.
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) encoding = StrictUtf8;
        else if (bytes.StartsWith(Encoding.Unicode.Preamble)) encoding = Encoding.Unicode;
        else if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) encoding = Encoding.BigEndianUnicode;
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            throw new BadHttpRequestException(string.Create(
                CultureInfo.InvariantCulture,
                $"The body is not valid {encoding.WebName} (at byte {exception.Index}); "
                + $"name its encoding in the header, as in Content-Type: text/plain; charset=windows-1256."));
        }
    }
}
