using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Data;

/// <summary>The keys that people and programs show. A key is 256 random bits, so its plain hash cannot be guessed back.</summary>
public sealed class ApiKeys(IDbContextFactory<ConflictDb> databases, TimeProvider time)
{
    private const int KeyBytes = 32;

    /// <summary>Makes a key that may do everything.</summary>
    /// <inheritdoc cref="AddAsync(string, KeyRole, CancellationToken)"/>
    public Task<string> AddAsync(string name, CancellationToken cancellationToken) =>
        AddAsync(name, KeyRole.Admin, cancellationToken);

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, which is not kept and cannot be shown again.</returns>
    public async Task<string> AddAsync(string name, KeyRole role, CancellationToken cancellationToken)
    {
        var key = "gc_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ApiKeys.Add(new ApiKey { Name = name, Role = role, Sha256 = HashOf(key) });
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <summary>Makes the first key of a new database.</summary>
    /// <returns>The key; null if there was one already, also a revoked one.</returns>
    public async Task<string?> AddFirstAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AnyAsync(cancellationToken) ? null : await AddAsync("first", cancellationToken);
    }

    /// <summary>All keys by id, revoked ones too.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AsNoTracking().OrderBy(k => k.ApiKeyId).ToListAsync(cancellationToken);
    }

    /// <summary>Withdraws a key.</summary>
    /// <returns>Whether there was a good key with this id.</returns>
    public async Task<bool> RevokeAsync(long apiKeyId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await db.ApiKeys
            .Where(k => k.ApiKeyId == apiKeyId && k.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), cancellationToken) > 0;
    }

    /// <summary>Whose key this is; null if it is unknown or withdrawn.</summary>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = HashOf(key);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.Sha256 == hash && k.RevokedAt == null, cancellationToken);
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
