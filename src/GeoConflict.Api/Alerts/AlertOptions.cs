namespace GeoConflict.Api.Alerts;

/// <summary>How patient webhooks are.</summary>
public sealed record AlertOptions
{
    /// <summary>Rest after the first failure; doubles with each further one, up to an hour.</summary>
    public TimeSpan FirstRest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So many failures in a row, some three days of them, let an alert rest until a person starts it
    /// again.</summary>
    public int MaxFailures { get; init; } = 80;
}
