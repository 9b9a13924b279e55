using FsCheck;
using FsCheck.Fluent;

namespace GeoConflict.Tests.Corpus;

/// <summary>Texts for property tests: pieces of dispatches, mixed with what breaks careless readers.</summary>
public static class NewsLikeText
{
    private static readonly string[] Oddities =
    [
        "\0", "\u0001\u0007\u001B[31m", "\u200B\u200E\u202E\u2066", "\uFEFF", "\uFFFD\uFFFE", "\uD83D", "\uDE00", "\uDE00\uD83D", "😀👩‍👩‍👧",
        "\r\n\r\n", "\n\n\n", "\t", "\u2028", "....", "?!?!", "\"", "“", "'", "’", "(", "))", "—", "-", ",", ":", ";", "$", "%",
        "قُتل خمسة أشخاص في غارة على مدينة حلب يوم الأحد", "חמישה נהרגו ברפיח", "ДОНЕЦК: обстрел", "在昆明火车站", "ที่กรุงเทพ", "e\u0301\u0301\u0301\u0301",
        "<p>killed in <b>Mosul</b></p>", "<script>alert('Gaza')</script>", "&nbsp;&lt;Kabul&gt;", "'; DROP TABLE article; --", "{{7*7}}", "%s%n%x", "../../etc/passwd",
        "99999999999999999999 people", "-1 killed", "1,2,3,4,5 dead", "0 killed", "3.5.7", "2016-02-30", "31 February", "September 31, 0000", "29 February 2015", "date 9999-99-99 :",
        "60 km east of", "-5 km north of", "1e999 miles west of", "between and", "between Aleppo and", "near near near", "on Sunday", "two days earlier", "9999999 years ago", "last last month",
        "at least at least 40", "between 5 and 3 killed", "WASHINGTON:", "courtesy :", "San José, San José", "United States of of", "ﬁﬂ", "İstanbul", "ß", "Æ", "\u00AD", "１２人",
    ];

    private static readonly string[] Fragments =
    [
        .. Dispatch.All.SelectMany(d => d.Text.Split(['\n', '.'], StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Gen.Elements(Fragments)),
        (2, Gen.Elements(Fragments).SelectMany(CutAnywhere)),
        (4, Gen.Elements(Oddities)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? string.Empty)));

    /// <summary>Mostly news, partly noise, up to some forty pieces.</summary>
    public static Arbitrary<string> Arbitrary() => Arb.From(
        from pieces in Gen.ListOf(Piece)
        from glue in Gen.Elements(" ", ". ", "\n", "", ", ")
        select string.Join(glue, pieces.Take(40)));

    /// <summary>One code unit after another, whatever they are.</summary>
    public static Arbitrary<string> AnyCodeUnits() =>
        Arb.From(Gen.Choose(0, char.MaxValue).Select(c => (char)c).ArrayOf().Select(chars => new string(chars)));

    private static Gen<string> CutAnywhere(string text) => Gen.Choose(0, text.Length).Select(length => text[..length]);
}
