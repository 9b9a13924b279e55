using System.Net;
using GeoConflict.Api.Feeds.Fetching;

namespace GeoConflict.Api.Tests.Feeds.Fetching;

/// <summary>Which addresses may be connected to.</summary>
public sealed class AddressGuardTests
{
    private static readonly AddressGuard Guard = new(new FetchOptions());

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.100.100.200")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("fe80::1%1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378::1")]
    public void An_address_of_this_machine_or_network_is_closed(string address) =>
        Assert.False(Guard.IsAllowed(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("::ffff:93.184.215.14")]
    [InlineData("64:ff9b::5db8:d70e")]
    public void A_public_address_is_open(string address) => Assert.True(Guard.IsAllowed(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("100.64.0.0/10")]
    [InlineData("127.0.0.0/8")]
    [InlineData("169.254.0.0/16")]
    [InlineData("172.16.0.0/12")]
    [InlineData("192.168.0.0/16")]
    [InlineData("224.0.0.0/3")]
    public void Every_address_of_a_closed_range_is_closed_in_each_of_its_forms(string range)
    {
        var network = IPNetwork.Parse(range);
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = network.BaseAddress.GetAddressBytes();
            for (var bit = network.PrefixLength; bit < 32; bit++) bytes[bit / 8] |= (byte)(random.Next(2) << (7 - (bit % 8)));
            var plain = new IPAddress(bytes);
            Assert.False(Guard.IsAllowed(plain), plain.ToString());
            Assert.False(Guard.IsAllowed(plain.MapToIPv6()), plain.MapToIPv6().ToString());
            Assert.False(Guard.IsAllowed(IPAddress.Parse($"64:ff9b::{plain}")), $"64:ff9b::{plain}");
        }
    }

    [Fact]
    public void A_network_that_is_allowed_is_open_in_each_of_its_forms_and_its_neighbour_is_not()
    {
        var guard = new AddressGuard(new FetchOptions { AllowedNetworks = [IPNetwork.Parse("10.1.0.0/16")] });
        Assert.True(guard.IsAllowed(IPAddress.Parse("10.1.2.3")));
        Assert.True(guard.IsAllowed(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.False(guard.IsAllowed(IPAddress.Parse("10.2.0.1")));
    }

    [Fact]
    public async Task A_host_with_one_closed_address_among_open_ones_is_refused()
    {
        var guard = new AddressGuard(new FetchOptions
        {
            Resolve = (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse("93.184.215.14"), IPAddress.Parse("192.168.1.1")]),
        });
        var refused = await Assert.ThrowsAsync<FetchException>(
            () => guard.ResolveAsync("news.example", TestContext.Current.CancellationToken));
        Assert.Equal(FetchFault.ForbiddenAddress, refused.Fault);
        Assert.Contains("192.168.1.1", refused.Message, StringComparison.Ordinal);
    }
}
