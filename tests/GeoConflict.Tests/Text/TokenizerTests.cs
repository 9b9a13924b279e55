using GeoConflict.Text;

namespace GeoConflict.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Gen. Ali Hassan met Mr. Smith in the U.S. Army base. He left.", 2)]
    [InlineData("Troops left the U.S. The convoy moved on.", 2)]
    [InlineData("John F. Kennedy spoke. Nobody listened.", 2)]
    [InlineData("Prices rose 3.5 percent. No. 4 fell.", 2)]
    [InlineData("It fell on Jan. 5 near St. Petersburg. Dozens ran.", 2)]
    [InlineData("\"We fled.\" The market burned.", 2)]
    [InlineData("\"Did you see it?\" he asked.", 1)]
    [InlineData("He lives in Alexandria, La. and works in Tulsa, Okla. The rest moved.", 2)]
    [InlineData("The mayor said.The crowd left.", 2)]
    [InlineData("قصف الطيران المدينة. قتل خمسة أشخاص؟ نعم.", 3)]
    [InlineData("市内で爆発があった。三人が死亡した。", 2)]
    public void Tokenize_counts_the_sentences_a_reader_counts(string text, int expected)
    {
        Assert.Equal(expected, Tokenizer.Tokenize(text).Sentences.Count);
    }

    [Fact]
    public void Tokenize_splits_hyphens_and_apostrophes_off()
    {
        Assert.Equal(["al", "-", "Zor", "’", "s", "M23", ",", "1,200", "men"], Words("al-Zor’s M23, 1,200 men"));
    }

    [Fact]
    public void Tokenize_ends_a_heading_at_its_line()
    {
        var text =
            Tokenizer.Tokenize("Market bombed in Kirkuk\n\nAt least 12 people were killed on Friday, police said.");
        Assert.Equal(2, text.Sentences.Count);
        Assert.Equal([0, 1], text.Sentences.Select(s => s.ParagraphIndex));
    }

    [Fact]
    public void Tokenize_joins_lines_that_a_full_column_broke()
    {
        var text = Tokenizer.Tokenize(
            "THE GOVERNMENT SAID TODAY THAT THE ATTACK ON THE BRIDGE WAS CARRIED OUT BY\n" +
            "UNKNOWN MEN WHO FLED TOWARD THE HILLS NORTH OF THE TOWN AFTER A SHORT FIGHT\n" +
            "WITH THE POLICE.  NO ONE WAS HURT.\n\n   A SECOND BOMB WAS FOUND.");
        Assert.Equal(3, text.Sentences.Count);
        Assert.Equal(1, text.Sentences[2].ParagraphIndex);
    }

    [Theory]
    [InlineData("\ud800 Aleppo \udc00")]
    [InlineData("a\0b\u200fc")]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("👩‍🚀 went to 𐌰𐌱 town")]
    public void Tokenize_takes_any_string(string text)
    {
        var tokenized = Tokenizer.Tokenize(text);
        Assert.All(tokenized.Tokens, token => Assert.True(token.Span.Length > 0 && token.Span.End <= text.Length));
    }

    [Fact]
    public void Tokenize_cuts_text_without_punctuation()
    {
        Assert.True(Tokenizer.Tokenize(string.Concat(Enumerable.Repeat("word ", 5000))).Sentences.Count > 10);
    }

    private static IEnumerable<string> Words(string text)
    {
        var tokenized = Tokenizer.Tokenize(text);
        return tokenized.Tokens.Select(token => tokenized.WordsOf(token).ToString());
    }
}
