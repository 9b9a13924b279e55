using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Tests.Serving;

public sealed class WireTextTests
{
    [Fact]
    public void WithoutComments_blanks_blocks_and_keeps_the_numbers_of_lines() =>
        Assert.Equal(
            "\n\n\nconst a = 1;",
            WireText.WithoutComments("/**\n * What a is.\n */\nconst a = 1;", isScript: true));

    [Fact]
    public void WithoutComments_blanks_whole_lines_of_a_script_only()
    {
        Assert.Equal("a();\n\nb();", WireText.WithoutComments("a();\n  // then\nb();", isScript: true));
        Assert.Equal("// a", WireText.WithoutComments("// a", isScript: false));
    }

    [Theory]
    [InlineData("const path = 'https://example.org'; // why")]
    [InlineData("const a = /** @type {number} */ (b);")]
    [InlineData("/* first */ a();")]
    [InlineData("/* never closed")]
    public void WithoutComments_leaves_what_shares_a_line_with_code(string line) =>
        Assert.Equal(line, WireText.WithoutComments(line, isScript: true));
}
