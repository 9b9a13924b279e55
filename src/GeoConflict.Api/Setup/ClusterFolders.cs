using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GeoConflict.Api.Setup;

/// <summary>Where the parts of a private cluster lie.</summary>
/// <param name="Top">Holds all of it, closed to others.</param>
/// <param name="Sockets">Where the server listens.</param>
internal sealed record ClusterFolders(string Top, string Sockets)
{
    /// <summary>A socket's path has 107 bytes on Linux, of which the file name takes 18.</summary>
    private const int LongestSocketFolder = 88;

    /// <summary>PostgreSQL's home in Debian; always open to the account that runs it.</summary>
    private const string ServerHome = "/var/lib/postgresql";

    private static readonly SearchValues<char> PlainPath =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/+@");

    /// <summary>PostgreSQL's own data folder.</summary>
    public string Data => Path.Combine(Top, "cluster");

    /// <summary>Where this process lets a data folder grow before it takes its name.</summary>
    public string Unfinished => Path.Combine(Top, $"cluster.new-{Environment.ProcessId}");

    /// <summary>What the server said.</summary>
    public string Log => Path.Combine(Top, "server.log");

    /// <summary>The process that will stop the server.</summary>
    public string Owner => Path.Combine(Top, "owner");

    /// <summary>The folders of a cluster that is wanted in a given place.</summary>
    /// <param name="wanted">Where it should lie.</param>
    /// <param name="canEnter">Whether the server's account can enter that place.</param>
    public static ClusterFolders Of(string wanted, bool canEnter)
    {
        var name = "geoconflict-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..10];
        var top = canEnter ? wanted : Path.Combine(ServerHome, name);
        var sockets = Path.Combine(top, "socket");

        // A comma would part two hosts in a connection string; others would need quoting in postgresql.conf.
        var isPlain = Encoding.UTF8.GetByteCount(sockets) <= LongestSocketFolder
            && !sockets.AsSpan().ContainsAnyExcept(PlainPath);
        return new ClusterFolders(top, isPlain ? sockets : Path.Combine("/tmp", name));
    }

    /// <summary>Deletes what interrupted processes let grow; an initdb that outlived one then ends by itself.</summary>
    public void DeleteUnfinished()
    {
        foreach (var folder in Directory.GetDirectories(Top, "cluster.new*"))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A file came while the rest went. Nothing uses this name, and the next cluster's making tries again.
            }
        }
    }
}
