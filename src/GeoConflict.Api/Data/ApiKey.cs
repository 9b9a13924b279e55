namespace GeoConflict.Api.Data;

/// <summary>Someone who may write.</summary>
public sealed class ApiKey
{
    /// <summary>Its id, given by the database.</summary>
    public long ApiKeyId { get; private set; }

    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do: reader, analyst or admin.</summary>
    public required KeyRole Role { get; init; }

    /// <summary>Hash of the key; the key itself is not kept.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was withdrawn, UTC; null if it is good.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
