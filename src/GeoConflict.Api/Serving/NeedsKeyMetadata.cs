namespace GeoConflict.Api.Serving;

/// <summary>Marks an endpoint that needs a key, for the API description.</summary>
internal sealed class NeedsKeyMetadata;
