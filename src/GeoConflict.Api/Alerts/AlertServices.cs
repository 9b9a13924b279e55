using Quartz;

namespace GeoConflict.Api.Alerts;

/// <summary>Alerts, as a feature.</summary>
public static class AlertServices
{
    /// <summary>How soon after a change an alert tells of it, at most.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    /// <summary>Registers store, matching, sending and their job.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<AlertStore>();
        services.AddSingleton<AlertMatcher>();
        services.AddSingleton<WebhookSender>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<TellAlertsJob>(job => job.WithIdentity(TellAlertsJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(TellAlertsJob.Key).WithIdentity("tell-alerts-look").StartNow()
                .WithSimpleSchedule(LookInterval));
        });
        return services;
    }
}
