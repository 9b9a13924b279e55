using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Tests.Setup;

public sealed class SetupFailureTests
{
    private static readonly Workspace Somewhere = Workspace.Find("/", _ => null);

    [Fact]
    public void Describe_tells_a_full_disk_from_other_errors_of_files()
    {
        var full = new IOException("No space left on device : '/x'", 28);
        Assert.StartsWith("the disk is full", SetupFailure.Describe(full, Somewhere), StringComparison.Ordinal);
        Assert.Equal("gone", SetupFailure.Describe(new IOException("gone"), Somewhere));
    }

    [Fact]
    public void Describe_finds_a_full_disk_under_other_exceptions()
    {
        var full = new SetupException("npm could not install: npm error code ENOSPC");
        Assert.StartsWith(
            "the disk is full",
            SetupFailure.Describe(new InvalidOperationException("x", full), Somewhere),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_keeps_one_line()
    {
        Assert.Equal("one two", SetupFailure.Describe(new InvalidOperationException("one\ntwo"), Somewhere));
    }

    [Fact]
    public async Task Describe_names_the_setting_when_a_database_is_out_of_reach()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody");
        var error = await Assert.ThrowsAnyAsync<NpgsqlException>(
            () => connection.OpenAsync(TestContext.Current.CancellationToken));
        var line = SetupFailure.Describe(error, Somewhere);
        Assert.StartsWith("the database cannot be reached", line, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__GeoConflict", line, StringComparison.Ordinal);
    }
}
