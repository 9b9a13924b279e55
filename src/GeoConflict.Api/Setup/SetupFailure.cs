using System.Net.Sockets;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Setup;

/// <summary>Puts what went wrong during set-up into one line that says what to do.</summary>
internal static class SetupFailure
{
    private const int NoSpaceLeft = 28; // ENOSPC, errno(3)
    private const string DiskFull = "53100"; // PostgreSQL's disk_full

    /// <summary>Runs a command's work; an error becomes a line on standard error and exit code 1.</summary>
    public static async Task<int> GuardAsync(
        Workspace workspace, Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("geoconflict: stopped; the next start goes on from here");
            return 1;
        }
        catch (Exception e) when (e is not (NullReferenceException or OutOfMemoryException))
        {
            await Console.Error.WriteLineAsync("geoconflict: " + Describe(e, workspace));
            return 1;
        }
    }

    /// <summary>One line for the person at the terminal.</summary>
    public static string Describe(Exception exception, Workspace workspace)
    {
        var causes = Causes(exception).ToList();
        if (causes.Exists(IsDiskFull))
        {
            return $"the disk is full: free some space (the data folder is {workspace.Data}) and try again";
        }

        return causes.Find(cause => cause is SetupException) is { } told ? OneLine(told.Message) : exception switch
        {
            UnauthorizedAccessException e => $"{OneLine(e.Message)} Run as the owner of {workspace.Data}.",
            PostgresException e => $"the database refused: {e.MessageText} (SQLSTATE {e.SqlState})",
            NpgsqlException e => $"the database cannot be reached ({OneLine(e.Message)}): check that it runs and that " +
                $"{DatabaseAddress.Variable} is right, or unset that to use a private one",
            _ => OneLine(exception.Message),
        };
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static bool IsDiskFull(Exception e) =>
        (e is IOException && (e.HResult & 0xFFFF) == NoSpaceLeft && e.InnerException is not SocketException)
        || (e is PostgresException { SqlState: DiskFull })
        || e.Message.Contains("No space left on device", StringComparison.Ordinal)
        || e.Message.Contains("ENOSPC", StringComparison.Ordinal);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
