using System.Diagnostics;
using System.Globalization;

namespace GeoConflict.Api.Places;

/// <summary>Prints each step at once, with the seconds since the start.</summary>
internal sealed class ConsoleProgress(Stopwatch watch) : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} s  {value}"));
}
