namespace GeoConflict.Api.Setup;

/// <summary>How an outside program ended.</summary>
/// <param name="ExitCode">0 for success, by the custom of all of them.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>The line that tells most about a failure: the first with "error" in it, else the last one.</summary>
    public string Reason
    {
        get
        {
            var lines = (Error + "\n" + Output).Split(
                '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return Array.Find(lines, line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
                ?? (lines.Length > 0 ? lines[^1] : $"exit code {ExitCode}");
        }
    }
}
