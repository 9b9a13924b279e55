using System.Globalization;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Places;

/// <summary>
/// Makes the gazetteer index from the packages and from what was imported, if anything of that has changed.
/// </summary>
public sealed class GazetteerBuild(Workspace workspace)
{
    /// <summary>Restores the packages where they are missing and writes the index where it is out of date.</summary>
    /// <param name="progress">Gets one line for each step.</param>
    /// <param name="cancellationToken">Stops the work; the index stays what it was.</param>
    /// <returns>Whether a new index was written.</returns>
    /// <exception cref="GazetteerBuildException">A package or tool is missing; the message says what to do.</exception>
    public async Task<bool> RunAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await GazetteerPackages.RestoreAsync(workspace, progress, cancellationToken);
        var fingerprint = GazetteerFingerprint.Of(workspace);
        if (GazetteerFingerprint.OfIndex(workspace.GazetteerIndexPath) == fingerprint)
        {
            progress.Report("gazetteer index is up to date");
            return false;
        }

        Write(fingerprint, progress, cancellationToken);
        return true;
    }

    private void Write(string fingerprint, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var catalogue = GazetteerCatalogue.Open(workspace, progress, cancellationToken);
        using var build = new GazetteerIndexBuild(workspace.GazetteerIndexPath, fingerprint);
        build.Add(catalogue.Entries(), cancellationToken);
        foreach (var (placeId, name) in catalogue.ExtraNames()) build.AddName(placeId, name);
        progress.Report(string.Create(CultureInfo.InvariantCulture, $"writing {build.PlaceCount:N0} places"));
        build.Finish(cancellationToken);
        progress.Report("gazetteer index written");
    }
}
