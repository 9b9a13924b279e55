using Npgsql;
using Quartz;

namespace GeoConflict.Api.Jobs;

/// <summary>The jobs, as a feature: Quartz.NET over the same database, shared by all processes on it.</summary>
public static class JobServices
{
    /// <summary>Finds what no signal told of: articles of a process that died, retries, rows from elsewhere.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    /// <summary>How soon work goes on when the database is there again.</summary>
    private static readonly TimeSpan DatabaseRetryInterval = TimeSpan.FromSeconds(2);

    /// <summary>Registers the scheduler and the coding job.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<WaitingArticles>();
        services.AddSingleton<CodingRun>();
        services.AddSingleton<CodingSignal>();
        services.AddSingleton<JobBoard>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "geoconflict";
                options.GenerateInstanceId = true;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.UseClustering(_ => { });
                store.ConfigureStore(options => options.DbRetryInterval = DatabaseRetryInterval);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
            quartz.AddJob<CodeArticlesJob>(job => job.WithIdentity(CodeArticlesJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(CodeArticlesJob.Key)
                .WithIdentity("code-articles-poll")
                .StartNow()
                .WithSimpleSchedule(PollInterval));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
