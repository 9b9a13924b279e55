using System.IO.Pipelines;
using GeoConflict.Api.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>An OGC GeoPackage 1.3 with one layer of points. What its first page tells is known last, so it is written to
/// a file first and sent from there; a full disk is an error before the answer begins.</summary>
internal sealed class GeoPackageExport(TimeProvider time) : IEventExport
{
    private const int BufferBytes = 256 * 1024;

    /// <inheritdoc />
    public string Name => "gpkg";

    /// <inheritdoc />
    public string MediaType => "application/geopackage+sqlite3";

    /// <inheritdoc />
    public string FileName => "events.gpkg";

    /// <inheritdoc />
    public async Task WriteAsync(
        IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"geoconflict-export-{Path.GetRandomFileName()}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = BufferBytes,
                Options = FileOptions.DeleteOnClose,
            });
        var package = new GeoPackageFile(file);
        await foreach (var row in rows.WithCancellation(cancellationToken)) package.Add(row);
        package.Finish(time.GetUtcNow());
        file.Position = 0;
        await file.CopyToAsync(output, cancellationToken);
    }
}
