using System.Globalization;
using Npgsql;

namespace GeoConflict.Api.Setup;

/// <summary>
/// A PostgreSQL server with PostGIS of the program's own: made at first use, reached only by a socket in a closed
/// folder and only by the accounts that made it, started and stopped with the program.
/// </summary>
internal sealed class PrivateCluster
{
    /// <summary>The role the program works as; it owns the database and is no superuser.</summary>
    public const string Role = "geoconflict";

    /// <summary>The role that makes extensions and nothing else.</summary>
    public const string Superuser = "postgres";

    /// <summary>Only part of the socket's name; nothing listens on the network.</summary>
    public const int Port = 5432;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    private readonly ClusterFolders folders;
    private readonly PostgresBinaries binaries;
    private readonly ServerAccount account;

    private PrivateCluster(ClusterFolders folders, PostgresBinaries binaries, ServerAccount account)
    {
        this.folders = folders;
        this.binaries = binaries;
        this.account = account;
    }

    /// <summary>Where the cluster lies; not the folder asked for when the server's account cannot enter that.</summary>
    public string Folder => folders.Top;

    /// <summary>Whether this process started the server (or found it left by one that died) and so stops it.</summary>
    public bool IsOwned { get; private set; }

    /// <summary>The program's database as its owner.</summary>
    public string ConnectionString => Connection(folders, Role, Role);

    /// <summary>The maintenance database as superuser; tests make their databases there.</summary>
    public string AdminConnectionString => Connection(folders, Superuser, "postgres");

    /// <summary>Finds a running cluster or starts one, making it first if there is none.</summary>
    /// <param name="folder">Where it should lie; made when missing, but not its parent.</param>
    /// <param name="options">How it is kept.</param>
    /// <param name="progress">Gets a word on what is being done.</param>
    /// <param name="cancellationToken">Stops the wait; what is half done is mended by the next call.</param>
    /// <exception cref="SetupException">No server is installed, or it does not start; says why.</exception>
    public static async Task<PrivateCluster> StartAsync(
        string folder, ClusterOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        var account = ServerAccount.Choose();
        var newest = PostgresBinaries.Find(majorVersion: null) ?? throw new SetupException(PostgresBinaries.InstallHint);
        var folders = await FoldersAsync(folder, account, cancellationToken);
        await account.MakeFolderAsync(folders.Top, cancellationToken);
        await account.MakeFolderAsync(folders.Sockets, cancellationToken);
        await using var alone = await ExclusiveLock.TakeAsync(
            Path.Combine(folders.Top, "lock"), () => progress("waiting for another process"), cancellationToken);

        var binaries = ClusterVersion(folders) is { } version
            ? PostgresBinaries.Find(version) ?? throw new SetupException(
                $"{folders.Data} was made by PostgreSQL {version}, which is not installed: install " +
                $"postgresql-{version}-postgis-3, or delete that folder to begin anew")
            : newest;
        var cluster = new PrivateCluster(folders, binaries, account);
        try
        {
            await cluster.StartAsync(options, progress, cancellationToken);
            await ClusterDatabase.EnsureAsync(cluster.AdminConnectionString, cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>The connection string of a cluster that is running; null when it is not.</summary>
    public static async Task<string?> FindRunningAsync(string folder, CancellationToken cancellationToken)
    {
        var folders = await FoldersAsync(folder, ServerAccount.Choose(), cancellationToken);
        var connectionString = Connection(folders, Role, Role);
        return Directory.Exists(folders.Sockets) && await AnswersAsync(connectionString, cancellationToken)
            ? connectionString
            : null;
    }

    /// <summary>Stops the server if this process owns it; open transactions are rolled back.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (IsOwned)
        {
            NpgsqlConnection.ClearAllPools();
            await account.RunAsync(
                binaries.PathOf("pg_ctl"), ["stop", "-D", folders.Data, "-m", "fast", "-w"], cancellationToken);
            File.Delete(folders.Owner);
            IsOwned = false;
        }
    }

    private async Task StartAsync(
        ClusterOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folders.Data))
        {
            progress("making a cluster");
            await CreateAsync(options, cancellationToken);
        }
        else if (await AnswersAsync(AdminConnectionString, cancellationToken))
        {
            Adopt();
            return;
        }

        ClusterSettings.Write(folders.Data, folders.Sockets, account, options);
        var giveUp = DateTimeOffset.UtcNow + options.StartTimeout;
        while (await TryStartAsync(options, cancellationToken) is { } reason)
        {
            // After a kill -9 the children hold the shared memory a moment longer than the server lives.
            if (DateTimeOffset.UtcNow > giveUp || !reason.Contains("in use", StringComparison.Ordinal))
            {
                throw new SetupException($"the private database did not start: {reason}; see {folders.Log}");
            }

            progress("waiting for the killed server's processes to end");
            await Task.Delay(RetryDelay, cancellationToken);
        }

        Own();
    }

    /// <summary>Makes the data folder beside its final name, so that an interrupted initdb leaves nothing that counts.</summary>
    private async Task CreateAsync(ClusterOptions options, CancellationToken cancellationToken)
    {
        folders.DeleteUnfinished();
        string[] arguments =
        [
            "-D", folders.Unfinished, "-U", Superuser, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=peer",
            .. options.IsDurable ? Array.Empty<string>() : ["--no-sync"],
        ];
        var result = await account.RunAsync(binaries.PathOf("initdb"), arguments, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new SetupException($"initdb failed in {folders.Top}: {result.Reason}");
        }

        Directory.Move(folders.Unfinished, folders.Data);
    }

    /// <returns>Null when the server runs, else the reason it does not.</returns>
    private async Task<string?> TryStartAsync(ClusterOptions options, CancellationToken cancellationToken)
    {
        RemoveStalePidFile();
        var logStart = File.Exists(folders.Log) ? new FileInfo(folders.Log).Length : 0;
        var seconds = options.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

        // Not cancelled: pg_ctl ended half-way would leave a server that nobody owns.
        var result = await account.RunAsync(
            binaries.PathOf("pg_ctl"),
            ["start", "-D", folders.Data, "-l", folders.Log, "-w", "-t", seconds],
            CancellationToken.None);
        if (result.ExitCode == 0)
        {
            return null;
        }

        using var log = new StreamReader(folders.Log);
        log.BaseStream.Seek(logStart, SeekOrigin.Begin);
        var said = (await log.ReadToEndAsync(cancellationToken)).Split('\n');
        return Array.Find(said, line => line.Contains("FATAL", StringComparison.Ordinal)) ?? result.Reason;
    }

    /// <summary>Its process id may belong to another program by now, after a reboot or in a new container.</summary>
    private void RemoveStalePidFile()
    {
        var path = Path.Combine(folders.Data, "postmaster.pid");
        if (File.Exists(path)
            && int.TryParse(File.ReadLines(path).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid)
            && !ProcessTable.IsRunning(pid, "postgres"))
        {
            File.Delete(path);
        }
    }

    private void Own()
    {
        File.WriteAllText(folders.Owner, ProcessTable.Self());
        IsOwned = true;
    }

    /// <summary>Takes over a server whose starter was killed; leaves one that somebody else still uses alone.</summary>
    private void Adopt()
    {
        if (!File.Exists(folders.Owner) || !ProcessTable.IsSame(File.ReadAllText(folders.Owner)))
        {
            Own();
        }
    }

    private static async Task<ClusterFolders> FoldersAsync(
        string wanted, ServerAccount account, CancellationToken cancellationToken)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(wanted)) ?? "/";
        Directory.CreateDirectory(parent);
        return ClusterFolders.Of(wanted, !account.IsOther || await account.CanEnterAsync(parent, cancellationToken));
    }

    private static int? ClusterVersion(ClusterFolders folders)
    {
        var path = Path.Combine(folders.Data, "PG_VERSION");
        return File.Exists(path) ? int.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture) : null;
    }

    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false; // the answer asked for: nobody listens, or not yet
        }
    }

    private static string Connection(ClusterFolders folders, string role, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = folders.Sockets,
            Port = Port,
            Username = role,
            Database = database,
        }.ConnectionString;
}
