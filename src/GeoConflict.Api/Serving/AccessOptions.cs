namespace GeoConflict.Api.Serving;

/// <summary>Who may read, and how much one key may ask.</summary>
/// <param name="AnonymousReading">Whether those without a key may read.</param>
/// <param name="RequestsPerSecond">What one key may ask, in the long run; ten times that at once.</param>
internal sealed record AccessOptions(bool AnonymousReading, int RequestsPerSecond)
{
    private const int DefaultRequestsPerSecond = 50;

    /// <summary>Reads the settings Access__AnonymousReading (true) and Access__RequestsPerSecond (50).</summary>
    public static AccessOptions Of(IConfiguration settings) => new(
        settings.GetValue("Access:AnonymousReading", true),
        Math.Max(1, settings.GetValue("Access:RequestsPerSecond", DefaultRequestsPerSecond)));
}
