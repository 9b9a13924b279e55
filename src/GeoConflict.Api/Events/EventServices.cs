namespace GeoConflict.Api.Events;

/// <summary>Events, as a feature.</summary>
public static class EventServices
{
    /// <summary>Registers joining and splitting by hand.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) => services.AddSingleton<EventJoiner>();
}
