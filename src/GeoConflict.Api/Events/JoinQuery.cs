using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>Which proposals are asked for.</summary>
public sealed record JoinQuery
{
    /// <summary>What became of them.</summary>
    [FromQuery(Name = "state")]
    [Description("waiting (where none is given), accepted or declined.")]
    public string? State { get; init; }

    /// <summary>How many at most.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many at most, 1 to 500; 100 where none is given.")]
    public int? Limit { get; init; }
}
