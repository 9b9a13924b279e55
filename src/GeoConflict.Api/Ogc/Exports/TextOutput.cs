using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>Characters on their way into an answer, sent by the block.</summary>
internal sealed class TextOutput(PipeWriter output)
{
    private const int BlockChars = 32 * 1024;

    private readonly StringBuilder block = new(BlockChars + 4096);

    /// <summary>Adds characters.</summary>
    public TextOutput Add(string? text)
    {
        block.Append(text);
        return this;
    }

    /// <summary>Sends what is there once it is a block.</summary>
    public ValueTask SendAsync(CancellationToken cancellationToken) =>
        block.Length < BlockChars ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    /// <summary>Sends what is there.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in block.GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, output);
        block.Clear();
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>A value as plain text; empty for none.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
