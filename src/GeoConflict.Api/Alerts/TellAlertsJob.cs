using Quartz;

namespace GeoConflict.Api.Alerts;

/// <summary>Finds what alerts tell of, and posts it.</summary>
[DisallowConcurrentExecution]
public sealed class TellAlertsJob(AlertMatcher matcher, WebhookSender sender) : IJob
{
    /// <summary>Its name in the scheduler.</summary>
    public static readonly JobKey Key = new("tell-alerts");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await matcher.RunAsync(cancellationToken);
        await sender.RunAsync(cancellationToken);
    }
}
