namespace GeoConflict.Api.Events;

/// <summary>Events, as a feature.</summary>
public static class EventServices
{
    /// <summary>Registers reading them, and joining and splitting by hand.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddSingleton<EventRows>().AddSingleton<EventKeys>().AddSingleton<EventJoiner>();
}
