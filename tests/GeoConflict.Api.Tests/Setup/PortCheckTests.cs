using System.Net;
using System.Net.Sockets;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Tests.Setup;

public sealed class PortCheckTests
{
    [Fact]
    public void EnsureFree_names_the_port_and_the_way_out_when_it_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var error = Assert.Throws<SetupException>(() => PortCheck.EnsureFree($"http://127.0.0.1:{port}"));
        Assert.Contains($"port {port} is taken", error.Message, StringComparison.Ordinal);
        Assert.Contains("--port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EnsureFree_leaves_a_free_port_free()
    {
        int port;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        PortCheck.EnsureFree($"http://127.0.0.1:{port}");
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    [Theory]
    [InlineData("5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http:/127.0.0.1")]
    public void EnsureFree_refuses_what_is_no_address(string urls)
    {
        var error = Assert.Throws<SetupException>(() => PortCheck.EnsureFree(urls));
        Assert.Contains("no address", error.Message, StringComparison.Ordinal);
    }
}
