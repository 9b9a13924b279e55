using System.IO.Compression;
using System.IO.Pipelines;
using GeoConflict.Api.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A zipped ESRI shapefile of points. Its heads tell the number of records, so it is written to files first and
/// sent from there.</summary>
internal sealed class ShapefileExport : IEventExport
{
    private const string Projection =
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    /// <inheritdoc />
    public string Name => "shp";

    /// <inheritdoc />
    public string MediaType => "application/zip";

    /// <inheritdoc />
    public string FileName => "events.shp.zip";

    /// <inheritdoc />
    public async Task WriteAsync(
        IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("geoconflict-export-").FullName;
        try
        {
            await using (var points = new ShapeFiles(folder))
            await using (var table = new DbfFile(Path.Combine(folder, "events.dbf"), ExportFields.Shapefile))
            {
                await foreach (var row in rows.WithCancellation(cancellationToken))
                {
                    await points.AddAsync(row, cancellationToken);
                    await table.AddAsync(row, cancellationToken);
                }

                await points.FinishAsync(cancellationToken);
                await table.FinishAsync(cancellationToken);
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "events.prj"), Projection, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "events.cpg"), "UTF-8", cancellationToken);
            await SendAsync(folder, output, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SendAsync(string folder, PipeWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "events.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, cancellationToken))
        {
            foreach (var ending in new[] { "shp", "shx", "dbf", "prj", "cpg" })
            {
                await zip.CreateEntryFromFileAsync(
                    Path.Combine(folder, $"events.{ending}"), $"events.{ending}", CompressionLevel.Fastest,
                    cancellationToken);
            }
        }

        await using var file = File.OpenRead(path);
        await file.CopyToAsync(output, cancellationToken);
    }
}
