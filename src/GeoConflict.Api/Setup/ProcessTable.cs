using System.Globalization;

namespace GeoConflict.Api.Setup;

/// <summary>Tells whether a process noted earlier still lives, though its number may have been given out again.</summary>
internal static class ProcessTable
{
    /// <summary>This process, by number and start, for <see cref="IsSame"/>.</summary>
    public static string Self() => Describe(Environment.ProcessId) ?? "";

    /// <summary>Whether the process that <see cref="Self"/> described runs still.</summary>
    public static bool IsSame(string description) =>
        int.TryParse(description.Split(' ')[0], CultureInfo.InvariantCulture, out var pid)
        && Describe(pid) == description;

    /// <summary>Whether a process of this number runs and bears this program's name.</summary>
    public static bool IsRunning(int pid, string program)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").Trim() == program;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <returns>Number and start time in clock ticks since boot; null when there is no such process.</returns>
    /// <remarks>proc(5): field 22 of stat; field 2 may hold blanks and ends with the last parenthesis.</remarks>
    private static string? Describe(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return string.Create(CultureInfo.InvariantCulture, $"{pid} {fields[19]}");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
