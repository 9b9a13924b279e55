using Npgsql;

namespace GeoConflict.Api.Data;

/// <summary>A number that grows with every change of the events: what answers may be kept by.</summary>
public sealed class DataVersion(NpgsqlDataSource database)
{
    /// <returns>At least 1.</returns>
    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT version FROM data_version");
        return await command.ExecuteScalarAsync(cancellationToken) is long version
            ? version
            : throw new InvalidOperationException("The table data_version has no row.");
    }
}
