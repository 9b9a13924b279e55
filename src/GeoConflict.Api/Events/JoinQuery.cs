using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>Which proposals are asked for.</summary>
/// <param name="State">waiting (where none is given), accepted or declined.</param>
/// <param name="Limit">How many at most, 1 to 500; 100 where none is given.</param>
public sealed record JoinQuery(
    [property: FromQuery(Name = "state")] string? State,
    [property: FromQuery(Name = "limit")] int? Limit);
