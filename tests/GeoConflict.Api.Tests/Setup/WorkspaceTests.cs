using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Setup;

public sealed class WorkspaceTests : IDisposable
{
    private readonly string checkout = Directory.CreateTempSubdirectory("geoconflict-workspace-").FullName;

    [Fact]
    public void Find_takes_the_root_from_the_environment()
    {
        var workspace = Workspace.Find("/", name => name == Workspace.RootVariable ? "/srv/geoconflict" : null);
        Assert.Equal("/srv/geoconflict", workspace.Root);
        Assert.Equal("/srv/geoconflict/wwwroot", workspace.WebRoot);
        Assert.Equal("/srv/geoconflict/.data/pg", workspace.ClusterFolder);
    }

    [Fact]
    public void Find_goes_up_to_the_folder_with_the_solution()
    {
        File.WriteAllText(Path.Combine(checkout, "GeoConflict.sln"), "");
        var program = Directory.CreateDirectory(Path.Combine(checkout, "src", "bin", "Release")).FullName;
        Assert.Equal(checkout, Workspace.Find(program, _ => null).Root);
    }

    [Fact]
    public void Find_keeps_data_elsewhere_when_told()
    {
        var workspace = Workspace.Find("/", name => name == Workspace.DataVariable ? "/var/lib/geoconflict" : null);
        Assert.Equal("/var/lib/geoconflict/gazetteer/places.gcx", workspace.GazetteerIndexPath);
        Assert.Equal("/var/lib/geoconflict/gazetteer/packages/node_modules", workspace.GazetteerPackages);
    }

    [Fact]
    public void Find_takes_another_gazetteer_when_told()
    {
        var workspace = Workspace.Find("/", name => name == Workspace.GazetteerVariable ? "/data/full.gcx" : null);
        Assert.Equal("/data/full.gcx", workspace.GazetteerIndexPath);
    }

    [Fact]
    public void Find_reads_an_empty_variable_as_unset()
    {
        Assert.Equal("/.data", Workspace.Find("/", _ => "").Data);
    }

    public void Dispose() => Directory.Delete(checkout, recursive: true);
}
