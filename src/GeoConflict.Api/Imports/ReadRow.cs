namespace GeoConflict.Api.Imports;

/// <summary>What became of one record of a file.</summary>
/// <param name="LineNumber">The line it starts on, from 1; for GeoJSON the number of the feature.</param>
internal abstract record ReadRow(long LineNumber)
{
    /// <summary>An event.</summary>
    public sealed record Coded(long LineNumber, CodedRow Event) : ReadRow(LineNumber);

    /// <summary>No event by what the data set itself says of it, such as a statement in GDELT.</summary>
    public sealed record LeftOut(long LineNumber) : ReadRow(LineNumber);

    /// <summary>It cannot be read.</summary>
    public sealed record SetAside(long LineNumber, string Reason, string Text) : ReadRow(LineNumber);
}
