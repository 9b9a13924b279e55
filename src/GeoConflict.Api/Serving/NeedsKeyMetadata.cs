using GeoConflict.Api.Data;

namespace GeoConflict.Api.Serving;

/// <summary>Marks an endpoint that needs a key, for <see cref="Access"/> and the API description.</summary>
/// <param name="Role">The least role it needs.</param>
internal sealed record NeedsKeyMetadata(KeyRole Role);
