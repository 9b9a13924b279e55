using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace GeoConflict.Api.Filters;

/// <summary>Works on JSON Lines with all cores: one line out for each line in, in the same order.</summary>
/// <remarks>
/// A line that fails gets <c>{"id":…|null,"error":"…"}</c> in its place and the others go on. Memory is bounded: at most
/// <see cref="LinesInFlight"/> lines are held, whatever the length of the input.
/// </remarks>
public sealed class JsonLinesFilter(Action<JsonElement, Utf8JsonWriter> answer)
{
    /// <summary>How many lines may be read ahead of the one being written.</summary>
    public static int LinesInFlight => 16 * Environment.ProcessorCount;

    /// <summary>Longest line taken, in UTF-16 units; a longer one is answered by an error.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads to the end of <paramref name="input"/>.</summary>
    /// <returns>How many lines failed.</returns>
    public async Task<int> RunAsync(TextReader input, Stream output, CancellationToken cancellationToken)
    {
        var answers = Channel.CreateBounded<Task<Answer>>(
            new BoundedChannelOptions(LinesInFlight) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(input, answers.Writer, stop.Token);
        try
        {
            var failed = 0;
            await foreach (var pending in answers.Reader.ReadAllAsync(cancellationToken))
            {
                var (line, isError) = await pending;
                failed += isError ? 1 : 0;
                await output.WriteAsync(line, cancellationToken);
            }

            await reading;
            await output.FlushAsync(cancellationToken);
            return failed;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task ReadAsync(
        TextReader input, ChannelWriter<Task<Answer>> answers, CancellationToken cancellationToken)
    {
        try
        {
            while (await input.ReadLineAsync(cancellationToken) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                await answers.WriteAsync(Task.Run(() => AnswerLine(line), cancellationToken), cancellationToken);
            }

            answers.Complete();
        }
        catch (Exception e)
        {
            answers.Complete(e);
        }
    }

    private Answer AnswerLine(string line)
    {
        JsonElement? id = null;
        try
        {
            using var document = ParseObject(line);
            id = document.RootElement.TryGetProperty("id", out var given) ? given.Clone() : null;
            return new Answer(Write(writer => answer(document.RootElement, writer)), false);
        }
        catch (InvalidLineException e)
        {
            return new Answer(Write(writer => WriteError(writer, id, e.Message)), true);
        }
    }

    /// <summary>Reads one line as a JSON object.</summary>
    /// <exception cref="InvalidLineException">It is too long, no JSON, or no object.</exception>
    internal static JsonDocument ParseObject(string line)
    {
        if (line.Length > LongestLine)
        {
            throw new InvalidLineException($"the line is longer than {LongestLine} characters");
        }

        try
        {
            var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            throw new InvalidLineException("the line is not a JSON object");
        }
        catch (JsonException e)
        {
            throw new InvalidLineException($"the line is not JSON: {e.Message}");
        }
    }

    /// <summary>Writes <c>{"id":…|null,"error":"…"}</c>.</summary>
    internal static void WriteError(Utf8JsonWriter writer, JsonElement? id, string message)
    {
        writer.WriteStartObject();
        WriteId(writer, id);
        writer.WriteString("error", message);
        writer.WriteEndObject();
    }

    /// <summary>Gives the caller's own id back, whatever kind of JSON it is.</summary>
    internal static void WriteId(Utf8JsonWriter writer, JsonElement? id)
    {
        writer.WritePropertyName("id");
        if (id is { } known) known.WriteTo(writer);
        else writer.WriteNullValue();
    }

    /// <summary>One line of output, with its line end.</summary>
    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions)) write(writer);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private readonly record struct Answer(byte[] Line, bool IsError);

    /// <summary>Standard input as UTF-8, whatever the locale; wrong bytes become U+FFFD.</summary>
    public static TextReader StandardInput() =>
        new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), false, 1 << 16);

    /// <summary>Standard output, buffered.</summary>
    public static Stream StandardOutput() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
}
