namespace GeoConflict.Api.Setup;

/// <summary>Hands each word of progress on at once, and remembers the last for the outcome of a step.</summary>
internal sealed class StepProgress(Action<string> show) : IProgress<string>
{
    /// <summary>The last word said.</summary>
    public string Last { get; private set; } = "done";

    /// <inheritdoc/>
    public void Report(string value)
    {
        Last = value;
        show(value);
    }
}
