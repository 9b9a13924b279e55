namespace GeoConflict.Events.Parties;

/// <summary>Words that name a party.</summary>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="EndWord">One past the last word.</param>
/// <param name="Name">Normalised name; of forces without a country in it, the country is still to be added.</param>
/// <param name="Kind">Sort of party.</param>
/// <param name="CountryCode">ISO code of the state whose forces they are; empty if none or not said.</param>
/// <param name="IsBareCountry">Whether only a country is named, which stands for its forces.</param>
internal sealed record Party(
    int FirstWord, int EndWord, string Name, ActorKind Kind, string CountryCode, bool IsBareCountry = false)
{
    /// <summary>Whether it bears arms.</summary>
    public bool IsArmed => Kind is ActorKind.StateForces or ActorKind.ExternalForces or ActorKind.Rebels
        or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia;

    /// <summary>Whether it is a state's own or an international force.</summary>
    public bool IsState => Kind is ActorKind.StateForces or ActorKind.ExternalForces;

    /// <summary>Whether the text names nobody: "gunmen", "militants", "forces".</summary>
    public bool IsGeneric => Name.StartsWith("Unidentified", StringComparison.Ordinal) || Name == "Civilians"
        || (Name is "Military Forces" or "Police Forces" && CountryCode.Length == 0);
}
