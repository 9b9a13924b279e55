using GeoConflict.Api.Geoparse;
using Quartz;

namespace GeoConflict.Api.Jobs;

/// <summary>Codes all articles that are due. Runs may overlap, here and on other machines.</summary>
public sealed class CodeArticlesJob(CodingRun run, CodingSignal signal, SharedPipeline pipeline) : IJob
{
    /// <summary>Its name in the scheduler.</summary>
    public static readonly JobKey Key = new("code-articles");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Lower();
        // Without a gazetteer the articles wait; that is no failure of theirs.
        if (pipeline.IsReady) await run.RunAsync(cancellationToken);
    }
}
