using System.Buffers;
using System.IO.Pipelines;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>Comma-separated values (RFC 4180), with a line of names.</summary>
/// <param name="name">As the parameter f has it.</param>
/// <param name="fields">Its columns.</param>
internal sealed class CsvExport(string name, IReadOnlyList<ExportField> fields) : IEventExport
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc />
    public string FileName => name == "csv" ? "events.csv" : $"events-{name}.csv";

    /// <inheritdoc />
    public async Task WriteAsync(
        IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken)
    {
        var text = new TextOutput(output);
        text.Add(string.Join(',', fields.Select(field => field.Name))).Add("\r\n");
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0) text.Add(",");
                text.Add(Quote(TextOutput.Of(fields[i].Of(row)), fields[i].Kind));
            }

            text.Add("\r\n");
            await text.SendAsync(cancellationToken);
        }

        await text.FlushAsync(cancellationToken);
    }

    private static string Quote(string value, PropertyKind kind)
    {
        // What begins like a formula would be run by a spreadsheet; an apostrophe makes it text.
        if (kind == PropertyKind.Text && value.Length > 0 && value[0] is '=' or '+' or '@' or '\t') value = "'" + value;
        return value.AsSpan().ContainsAny(Special)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
    }
}
