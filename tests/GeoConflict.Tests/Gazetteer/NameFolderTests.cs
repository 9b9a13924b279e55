using FsCheck;
using FsCheck.Fluent;
using GeoConflict.Gazetteer;

namespace GeoConflict.Tests.Gazetteer;

public sealed class NameFolderTests
{
    [Theory]
    [InlineData("Al Mayādīn", "mayadin")]
    [InlineData("al-Mayadin", "mayadin")]
    [InlineData("AL-MAYADIN", "mayadin")]
    [InlineData("Ash Shaddādī", "shaddadi")]
    [InlineData("ash-Shaddadi", "shaddadi")]
    [InlineData("Deir al-Zor", "deir zor")]
    [InlineData("Deir ez-Zor", "deir zor")]
    [InlineData("Dayr az Zawr", "dayr zawr")]
    [InlineData("El-Fasher", "fasher")]
    [InlineData("El Salvador", "el salvador")]
    [InlineData("at Tikrit", "at tikrit")]
    [InlineData("At Tall", "tall")]
    [InlineData("at", "at")]
    [InlineData("al", "al")]
    public void Fold_gives_the_arabic_article_one_form(string name, string expected) =>
        Assert.Equal(expected, NameFolder.Fold(name));

    [Theory]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Iğdır", "igdir")]
    [InlineData("İZMİR", "izmir")]
    [InlineData("Khān Yūnis", "khan yunis")]
    [InlineData("Ra's al ʻAyn", "ras ayn")]
    [InlineData("Port-au-Prince", "port au prince")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("U.S.", "us")]
    [InlineData("U.S.A.", "usa")]
    [InlineData("Washington, D.C.", "washington dc")]
    [InlineData("  Two\t spaces ", "two spaces")]
    public void Fold_writes_latin_names_one_way(string name, string expected) =>
        Assert.Equal(expected, NameFolder.Fold(name));

    [Theory]
    [InlineData("أبو كمال", "ابو كمال")]
    [InlineData("حَلَب", "حلب")]
    [InlineData("غـــزة", "غزه")]
    [InlineData("کابل", "كابل")]
    [InlineData("موسی", "موسي")]
    [InlineData("Мюнхен", "мюнхен")]
    [InlineData("Київ", "киів")]
    public void Fold_writes_other_scripts_one_way(string name, string expected) =>
        Assert.Equal(NameFolder.Fold(expected), NameFolder.Fold(name));

    [Fact]
    public void Fold_keeps_nothing_of_a_lone_surrogate() => Assert.Equal("a b", NameFolder.Fold("a\uD800b"));

    [Fact]
    public void Fold_refuses_a_destination_that_is_too_short() =>
        Assert.Throws<ArgumentException>(() => NameFolder.Fold("Mosul", new char[3]));

    [Fact]
    public void Fold_twice_is_fold_once() =>
        Prop.ForAll<string>(text => NameFolder.Fold(NameFolder.Fold(text ?? "")) == NameFolder.Fold(text ?? ""))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_of_article_like_words_twice_is_fold_once() =>
        Prop.ForAll(
                Gen.Elements(
                    "al", "Al", "el", "El", "as", "At", "tall", "Salam", "Ash", "sham", "-", " ", "'", ".", "U", "ß")
                    .ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
                text => NameFolder.Fold(NameFolder.Fold(text)) == NameFolder.Fold(text))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_leaves_one_space_between_words_and_none_outside() =>
        Prop.ForAll<string>(text =>
            {
                var folded = NameFolder.Fold(text ?? "");
                return folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal);
            })
            .QuickCheckThrowOnFailure();
}
