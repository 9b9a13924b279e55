using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoConflict.Api.Serving;

/// <summary>How JSON is written: every script as it is. Safe, as no answer is ever part of a page (nosniff is
/// set).</summary>
internal static class JsonText
{
    /// <summary>For every <see cref="Utf8JsonWriter"/> of an answer.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is written, as a string.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
