using System.IO.Pipelines;
using GeoConflict.Api.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A file format that events are written in as they are read.</summary>
internal interface IEventExport
{
    /// <summary>As the parameter f has it.</summary>
    string Name { get; }

    /// <summary>As Content-Type has it.</summary>
    string MediaType { get; }

    /// <summary>Name of the file that a browser saves.</summary>
    string FileName { get; }

    /// <summary>Writes all events; memory does not grow with their number.</summary>
    Task WriteAsync(IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken);
}
