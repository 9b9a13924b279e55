using GeoConflict.Api.Alerts;
using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Serving;

/// <summary>What the service is told from outside.</summary>
/// <param name="Workspace">Where its folders are.</param>
/// <param name="ConnectionString">Its database.</param>
/// <param name="Urls">Where it listens, as ASPNETCORE_URLS has it.</param>
public sealed record ServiceOptions(Workspace Workspace, string ConnectionString, string Urls)
{
    /// <summary>How far it goes to fetch what others publish.</summary>
    public FetchOptions Fetch { get; init; } = FetchOptions.FromEnvironment();

    /// <summary>How patient webhooks are.</summary>
    public AlertOptions Alerts { get; init; } = new();
}
