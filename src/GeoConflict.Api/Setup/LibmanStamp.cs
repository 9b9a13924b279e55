namespace GeoConflict.Api.Setup;

/// <summary>What a restore left behind, to know that it need not be done again.</summary>
/// <param name="Entry">The library's entry as JSON; another version or file list makes another text.</param>
/// <param name="SizeByFile">Bytes of each file by its path under the manifest's folder.</param>
internal sealed record LibmanStamp(string Entry, IReadOnlyDictionary<string, long> SizeByFile);
