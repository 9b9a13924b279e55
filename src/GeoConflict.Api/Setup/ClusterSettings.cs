using System.Globalization;

namespace GeoConflict.Api.Setup;

/// <summary>Writes the settings of a private cluster, anew before each start, so that a moved folder still starts.</summary>
internal static class ClusterSettings
{
    private const string Include = "include 'geoconflict.conf'";

    /// <summary>Writes postgresql.conf's addition, pg_hba.conf and pg_ident.conf.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="sockets">Where the server listens; nowhere else.</param>
    /// <param name="server">Who runs it.</param>
    /// <param name="options">How it is kept.</param>
    public static void Write(string data, string sockets, ServerAccount server, ClusterOptions options)
    {
        var main = Path.Combine(data, "postgresql.conf");
        if (!File.ReadLines(main).Contains(Include))
        {
            File.AppendAllText(main, Include + "\n");
        }

        File.WriteAllText(Path.Combine(data, "geoconflict.conf"), Settings(sockets, options));
        File.WriteAllText(Path.Combine(data, "pg_hba.conf"), "local all all peer map=geoconflict\n");
        var accounts = new[] { Environment.UserName, server.Name }.Distinct();
        var roles = new[] { PrivateCluster.Role, PrivateCluster.Superuser };
        File.WriteAllLines(
            Path.Combine(data, "pg_ident.conf"),
            accounts.SelectMany(account => roles.Select(role => $"geoconflict \"{account}\" {role}")));
    }

    private static string Settings(string sockets, ClusterOptions options)
    {
        var durable = options.IsDurable ? "on" : "off";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Written before each start; changes here do not last. Own settings go into postgresql.auto.conf.
            listen_addresses = ''
            port = {PrivateCluster.Port}
            unix_socket_directories = '{sockets}'
            unix_socket_permissions = 0777
            max_connections = 100
            shared_buffers = 256MB
            effective_cache_size = 1GB
            work_mem = 32MB
            maintenance_work_mem = 256MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            # Just-in-time compilation costs tiles and short queries more than it gives.
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = off
            fsync = {durable}
            full_page_writes = {durable}
            synchronous_commit = {durable}

            """);
    }
}
