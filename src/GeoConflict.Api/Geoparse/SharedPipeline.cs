using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Geoparse;

/// <summary>The service's one pipeline, opened when first needed.</summary>
public sealed class SharedPipeline(Workspace workspace)
{
    private readonly Lock opening = new();
    private ArticlePipeline? opened;

    /// <summary>Whether the gazetteer index is there.</summary>
    public bool IsReady => opened is not null || File.Exists(workspace.GazetteerIndexPath);

    /// <returns>The pipeline.</returns>
    /// <exception cref="ServiceNotReadyException">The gazetteer has not been built.</exception>
    public ArticlePipeline Get()
    {
        lock (opening)
        {
            if (opened is not null) return opened;
            try
            {
                return opened = ArticlePipeline.Open(workspace.GazetteerIndexPath);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                throw new ServiceNotReadyException(
                    "The gazetteer cannot be read; run `geoconflict build`, then ask again.", exception);
            }
        }
    }
}
