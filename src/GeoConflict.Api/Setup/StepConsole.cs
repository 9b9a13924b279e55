using System.Globalization;
using Spectre.Console;

namespace GeoConflict.Api.Setup;

/// <summary>Shows set-up step by step with times: a spinner on a terminal, plain lines elsewhere.</summary>
internal sealed class StepConsole(IAnsiConsole console, TimeProvider time)
{
    private static readonly TimeSpan PlainProgressEvery = TimeSpan.FromSeconds(10);

    /// <summary>Shows steps on the terminal this process has.</summary>
    public static StepConsole OfProcess() => new(AnsiConsole.Console, TimeProvider.System);

    /// <summary>Runs one step and shows how it ended.</summary>
    /// <param name="name">What is set up.</param>
    /// <param name="step">Gets a place for words on how far it is; returns the outcome in words.</param>
    /// <param name="cancellationToken">Passed to the step.</param>
    public async Task RunAsync(
        string name, Func<Action<string>, CancellationToken, Task<string>> step, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            var outcome = IsTerminal
                ? await console.Status().StartAsync(Markup.Escape(name), status => step(
                    progress => status.Status(Markup.Escape($"{name}: {progress}")), cancellationToken))
                : await step(PlainProgress(name), cancellationToken);
            Write(name, outcome, started, "green");
        }
        catch
        {
            Write(name, cancellationToken.IsCancellationRequested ? "interrupted" : "failed", started, "red");
            throw;
        }
    }

    /// <summary>Shows one line.</summary>
    public void Say(string line)
    {
        if (IsTerminal)
        {
            console.WriteLine(line);
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(line); // as it is: a pipe has no width to wrap at
        }
    }

    private bool IsTerminal => console.Profile.Capabilities.Interactive;

    private Action<string> PlainProgress(string name)
    {
        var last = time.GetTimestamp();
        return progress =>
        {
            if (time.GetElapsedTime(last) >= PlainProgressEvery)
            {
                last = time.GetTimestamp();
                Say($"  ... {name}: {progress}");
            }
        };
    }

    private void Write(string name, string outcome, long started, string color)
    {
        var seconds = time.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var text = $"{seconds,6} s  {name}: {outcome}";
        if (IsTerminal)
        {
            console.MarkupLine($"[{color}]{Markup.Escape(text)}[/]");
        }
        else
        {
            Say(text);
        }
    }
}
