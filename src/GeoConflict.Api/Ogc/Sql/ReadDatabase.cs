using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Ogc.Sql;

/// <summary>The connections that maps and GIS programs read through: few, bounded in time, planned for short
/// queries.</summary>
internal sealed class ReadDatabase : IAsyncDisposable
{
    private const int MaxConnections = 12;
    private const int ReadBufferBytes = 64 * 1024;
    private const int PreparedStatements = 100;

    // Compiling a plan or starting workers costs more than these queries take; a plan for any box fits none. The memory
    // lets a map of a hundred thousand rows be exact.
    private const string Options =
        "-c jit=off -c timezone=UTC -c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_custom_plan "
        + "-c work_mem=32MB -c statement_timeout=600000";

    private readonly NpgsqlDataSource source;

    /// <param name="connectionString">The database of the service.</param>
    public ReadDatabase(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "geoconflict-read",
            MaxPoolSize = MaxConnections,
            ReadBufferSize = ReadBufferBytes,
            MaxAutoPrepare = PreparedStatements,
            Timeout = 30,
            CommandTimeout = 600,
        };
        address.Options = string.IsNullOrEmpty(address.Options) ? Options : $"{address.Options} {Options}";
        source = DataServices.BuildDataSource(address.ConnectionString);
    }

    /// <summary>A connection of the pool; dispose it soon.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
