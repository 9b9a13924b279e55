using System.ComponentModel;
using System.Diagnostics;

namespace GeoConflict.Api.Setup;

/// <summary>Runs outside programs: npm, libman, PostgreSQL's own.</summary>
internal static class Tool
{
    /// <summary>Whether a program of this name lies on the PATH.</summary>
    public static bool IsInstalled(string name) => Find(name) is not null;

    /// <summary>The path of a program on the PATH; null when there is none.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end and keeps what it wrote.</summary>
    /// <exception cref="SetupException">There is no such program.</exception>
    public static Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, string workingFolder, CancellationToken cancellationToken) =>
        RunAsync(program, arguments, workingFolder, echo: null, cancellationToken);

    /// <summary>Runs a program to its end, hands on each line it writes, and keeps what it wrote.</summary>
    /// <param name="program">A name on the PATH, or a path.</param>
    /// <param name="arguments">Passed as they are; no shell reads them.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="echo">Gets each line of both outputs; null for nobody.</param>
    /// <param name="cancellationToken">Ends the program and its children.</param>
    /// <exception cref="SetupException">There is no such program.</exception>
    public static async Task<ToolResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string workingFolder,
        Action<string>? echo,
        CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments, workingFolder);
        await using var end = cancellationToken.Register(() => Kill(process));
        var output = ReadAsync(process.StandardOutput, echo);
        var error = ReadAsync(process.StandardError, echo);
        await process.WaitForExitAsync(CancellationToken.None);
        var result = new ToolResult(process.ExitCode, await output, await error);
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }

    private static Process Start(string program, IEnumerable<string> arguments, string workingFolder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start) ?? throw new SetupException($"{program} did not start");
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new SetupException($"{program} cannot be run ({e.Message}): install it and try again", e);
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, Action<string>? echo)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line);
            echo?.Invoke(line);
        }

        return string.Join('\n', lines);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself between the question and the signal: what was wanted.
        }
    }
}
