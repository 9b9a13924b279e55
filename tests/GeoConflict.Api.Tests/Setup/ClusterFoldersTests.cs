using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Setup;

public sealed class ClusterFoldersTests
{
    [Theory]
    [InlineData("/srv/geo conflict/.data/pg")]
    [InlineData("/srv/a,b/.data/pg")]
    [InlineData("/srv/0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567/pg")]
    public void Of_puts_the_socket_elsewhere_when_a_path_cannot_hold_it(string folder)
    {
        var folders = ClusterFolders.Of(folder, canEnter: true);
        Assert.Equal(folder, folders.Top);
        Assert.Matches("^/tmp/geoconflict-[0-9a-f]{10}$", folders.Sockets);
    }

    [Fact]
    public void Of_keeps_the_cluster_in_the_servers_home_when_its_account_cannot_enter()
    {
        var folders = ClusterFolders.Of("/srv/closed/.data/pg", canEnter: false);
        Assert.StartsWith("/var/lib/postgresql/geoconflict-", folders.Top, StringComparison.Ordinal);
    }
}
