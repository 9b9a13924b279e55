using System.Buffers;
using System.IO.Pipelines;
using Npgsql;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Copies features from the database into an answer as they come; memory stays the same however many there
/// are, as a slow reader of the answer slows the reading of rows.</summary>
/// <param name="output">The answer.</param>
internal sealed class FeatureStream(PipeWriter output)
{
    private const int FlushBytes = 64 * 1024;
    private const int FeatureColumn = 2;

    private byte[] feature = new byte[16 * 1024];

    /// <summary>Features written.</summary>
    public int Count { get; private set; }

    /// <summary>Where a further page begins; null if there is none.</summary>
    public ItemsCursor? Next { get; private set; }

    /// <summary>Writes rows of (order, id, feature).</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="limit">How many to write; a row beyond it means a further page.</param>
    /// <param name="between">What stands between two features.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public async Task WriteAsync(
        NpgsqlDataReader reader, int limit, ReadOnlyMemory<byte> between, CancellationToken cancellationToken)
    {
        var last = default(ItemsCursor);
        var unflushed = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Count == limit)
            {
                Next = last;
                break;
            }

            if (Count > 0) output.Write(between.Span);
            unflushed += WriteFeature(reader);
            Count++;
            // Only the last of a full page is gone on from.
            if (Count == limit) last = new ItemsCursor(reader.GetInt64(0), reader.GetInt64(1));
            if (unflushed < FlushBytes) continue;
            await output.FlushAsync(cancellationToken);
            unflushed = 0;
        }
    }

    private int WriteFeature(NpgsqlDataReader reader)
    {
        var length = (int)reader.GetBytes(FeatureColumn, 0, feature, 0, feature.Length);
        if (length == feature.Length)
        {
            length = (int)reader.GetBytes(FeatureColumn, 0, null, 0, 0);
            if (length > feature.Length) feature = new byte[2 * length];
            length = (int)reader.GetBytes(FeatureColumn, 0, feature, 0, feature.Length);
        }

        output.Write(feature.AsSpan(0, length));
        return length;
    }
}
