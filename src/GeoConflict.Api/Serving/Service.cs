using GeoConflict.Api.Data;
using Microsoft.AspNetCore.StaticFiles;

namespace GeoConflict.Api.Serving;

/// <summary>The HTTP service: built, migrated, started.</summary>
public static class Service
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Serves until the token is cancelled or the process is asked to stop.</summary>
    public static async Task RunAsync(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var app = await StartAsync(options, cancellationToken);
        Console.Out.WriteLine($"serving {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Brings the database up to date, makes the first key, and starts to answer.</summary>
    public static async Task<WebApplication> StartAsync(ServiceOptions options, CancellationToken cancellationToken)
    {
        var app = Build(options);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var keys = app.Services.GetRequiredService<ApiKeys>();
        if (await keys.AddFirstAsync(cancellationToken) is { } key)
        {
            Console.Out.WriteLine($"key for writing, shown this once: {key}");
        }

        await app.StartAsync(cancellationToken);
        return app;
    }

    /// <summary>The service, not yet started.</summary>
    public static WebApplication Build(ServiceOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = options.Workspace.Root,
            WebRootPath = Directory.Exists(options.Workspace.WebRoot) ? options.Workspace.WebRoot : null,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Error);
        // A failed start is told in one line by the command.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(options.Workspace);
        builder.Services.AddSingleton(options.Fetch);
        builder.Services.AddSingleton(options.Alerts);
        builder.Services.AddSingleton(TimeProvider.System);
        Program.AddFeatures(builder.Services, options.ConnectionString);

        var app = builder.Build();
        app.UseServing();
        app.UseDefaultFiles();
        var types = ContentTypes();
        app.Use(new CompressedPage(options.Workspace, types).InvokeAsync);
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = Revalidate
        });
        Program.MapFeatures(app);
        return app;
    }

    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".pbf"] = "application/x-protobuf";
        return types;
    }

    /// <summary>Files have no hash in their names, so a browser asks each time and gets 304 while they are the
    /// same.</summary>
    private static void Revalidate(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = "no-cache";
}
