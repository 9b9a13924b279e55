using System.Reflection;

namespace GeoConflict.Api.Serving;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>As built, without the commit: "1.0.0".</summary>
    public static readonly string Text = (typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown").Split('+')[0];
}
