using System.Text;
using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Tests.Articles.Reading;

/// <summary>Pages of invented newsrooms in the layouts that real ones have.</summary>
public sealed class PageReaderTests
{
    private static readonly Uri Address = new("https://www.harbour-post.example/world/shelling?utm_source=feed");

    /// <summary>The paragraphs of every article; each layout must give these and nothing of its furniture.</summary>
    private static readonly string[] Paragraphs =
    [
        "Shells fell on the northern edge of Aleppo on Tuesday, killing four people and wounding eleven, residents said.",
        "Two of the dead were brothers who had been repairing a water pump, according to a neighbour, Samir Haddad.",
        "The army said its positions had come under fire first, a claim that the armed groups in the area denied.",
    ];

    public static TheoryData<string, string> Layouts => new()
    {
        { "schema.org body", $"<div class=page><nav>{Menu}</nav><article><h1>Shells fall on Aleppo</h1><div itemprop=articleBody>{Body}</div></article>{Aside}</div>" },
        { "article element", $"<header>{Menu}</header><main><article><header><h1>Shells fall on Aleppo</h1><p class=byline>By Rana Aziz</p></header>{Body}<div class='share-tools'><p>Share this with everyone you know, on all networks, now.</p></div></article></main><footer>{Menu}</footer>" },
        { "plain divs", $"<div id=top>{Menu}</div><div id=content><h1>Shells fall on Aleppo</h1><div class=txt>{Body}</div></div><div id=sidebar>{Teasers}</div>" },
        { "line breaks without paragraphs", $"<div class=wrap><div class=nav-box>{Menu}</div><div class=news><b>Shells fall on Aleppo</b><br><br>{string.Join("<br><br>", Paragraphs)}</div><div class=bottom>{Menu}</div></div>" },
        { "tables", $"<table><tr><td width=150>{Menu}</td><td><font face=Arial><h1>Shells fall on Aleppo</h1>{Body}</font></td><td>{Teasers}</td></tr></table>" },
        { "teasers as articles", $"<main><article class=lead><h1>Shells fall on Aleppo</h1>{Body}</article><section class=more>{ArticleTeasers}</section></main>" },
        { "comments longer than the article", $"<div class=post><h1>Shells fall on Aleppo</h1><div class=entry-content>{Body}</div></div><div id=comments>{Comments}</div>" },
        { "paragraphs in sections", $"<main><h1>Shells fall on Aleppo</h1>{string.Concat(Paragraphs.Select(p => $"<section><p>{p}</p></section>"))}</main>{Aside}" },
        { "a form around the page", $"<form action=x>{Menu}<div class=story><h1>Shells fall on Aleppo</h1>{Body}</div></form>" },
        { "amp", $"<amp-sidebar>{Menu}</amp-sidebar><article><h1>Shells fall on Aleppo</h1><amp-img src=x></amp-img><div class=amp-article-body>{Body}</div></article><amp-consent><p>We and our partners keep cookies, many of them, on your telephone.</p></amp-consent>" },
        { "captions and promotions between paragraphs", $"<div class=story><h1>Shells fall on Aleppo</h1><p>{Paragraphs[0]}</p><figure><img><figcaption>A street in the north of the city, seen last year by our camera.</figcaption></figure><p>{Paragraphs[1]}</p><div class='related-box'><ul><li><a href=/a>Earlier: a truce is announced, and broken, in the south</a></li></ul></div><p>{Paragraphs[2]}</p></div>" },
        { "broken markup", $"<div><div class=menu>{Menu}</div><p><b>Shells fall</i> on Aleppo<p>{Paragraphs[0]}<p>{Paragraphs[1]}</span></td><p>{Paragraphs[2]}" },
    };

    private static string Body => string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"));

    private static string Menu => string.Concat(Enumerable.Range(0, 20).Select(i => $"<a href=/s{i}>Section number {i}</a> "));

    private static string Teasers => string.Concat(Enumerable.Range(0, 8).Select(i =>
        $"<div><a href=/t{i}>Minister visits harbour town, promises a new bridge and a road</a></div>"));

    private static string ArticleTeasers => string.Concat(Enumerable.Range(0, 8).Select(i =>
        $"<article><h2><a href=/t{i}>Minister visits harbour town, promises a bridge</a></h2></article>"));

    private static string Aside => $"<aside class=most-read>{Teasers}</aside>";

    private static string Comments => string.Concat(Enumerable.Range(0, 20).Select(i =>
        $"<p>I have lived here for {i} years, and nobody has ever asked us, not once, what we think of all this.</p>"));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_finds_the_article_and_nothing_else(string layout, string html)
    {
        var page = PageReader.Read($"<!doctype html><html><head><title>Shells fall on Aleppo</title></head><body>{html}</body></html>", Address);
        Assert.True(Paragraphs.All(p => page.Text.Contains(p, StringComparison.Ordinal)), $"{layout}: {page.Text}");
        foreach (var furniture in (string[])["Section number", "Minister visits", "Share this", "nobody has ever", "partners keep", "Earlier:", "our camera"])
            Assert.DoesNotContain(furniture, page.Text, StringComparison.Ordinal);
        Assert.False(page.IsStub);
    }

    [Fact]
    public void Read_takes_what_is_said_for_machines_in_json_ld()
    {
        var page = PageReader.Read(
            $$"""
            <html><head>
            <script type="application/ld+json">{ this is broken }</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
              {"@type":["NewsArticle"],"headline":"Shells fall on\nAleppo","datePublished":"2023-11-14T21:30:00-05:00",
               "author":[{"@type":"Person","name":"Rana Aziz"},{"@type":"Person","name":"Omar Said"}],"inLanguage":"en-GB",
               "publisher":{"@type":"Organization","name":"Harbour Post"},"mainEntityOfPage":{"@type":"WebPage","@id":"/world/shelling"} }]}</script>
            </head><body><p>{{Paragraphs[0]}}</p></body></html>
            """, Address);
        Assert.Equal(
            ("Shells fall on Aleppo", "Rana Aziz, Omar Said", "Harbour Post", "en-GB",
                new DateTimeOffset(2023, 11, 15, 2, 30, 0, TimeSpan.Zero), "https://www.harbour-post.example/world/shelling"),
            (page.Title, page.Author, page.Source, page.Language, page.PublishedAt, page.CanonicalUrl?.ToString()));
    }

    [Fact]
    public void Read_takes_the_whole_text_that_json_ld_gives_where_the_page_shows_less()
    {
        var page = PageReader.Read(
            $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":"{{string.Join("\\n", Paragraphs)}}"}</script><body><p>{{Paragraphs[0]}}</p></body>""",
            Address);
        Assert.Equal(string.Join('\n', Paragraphs), page.Text);
    }

    [Fact]
    public void Read_takes_open_graph_and_meta_where_there_is_no_json_ld()
    {
        var page = PageReader.Read(
            $"""
            <html lang="fr_FR"><head><title>Harbour Post | Accueil</title>
            <meta property="og:title" content="Des obus tombent sur Alep"><meta property="og:site_name" content="Harbour Post">
            <meta property="article:published_time" content="2023-11-14T08:00:00Z"><meta name=author content="Rana Aziz">
            <link rel="canonical" href="/monde/alep?utm_medium=x&id=4#top"></head><body><p>{Paragraphs[0]}</p></body></html>
            """, Address);
        Assert.Equal(
            ("Des obus tombent sur Alep", "Harbour Post", "Rana Aziz", "fr-FR", new DateTimeOffset(2023, 11, 14, 8, 0, 0, TimeSpan.Zero),
                "https://www.harbour-post.example/monde/alep?id=4"),
            (page.Title, page.Source, page.Author, page.Language, page.PublishedAt, page.CanonicalUrl?.ToString()));
    }

    [Fact]
    public void Read_takes_what_the_page_shows_where_nothing_is_said_for_machines()
    {
        var page = PageReader.Read(
            $"<body><article><h1>Shells fall on Aleppo</h1><span class=byline>By Rana Aziz</span><time datetime='2023-11-14'>yesterday</time><p>{Paragraphs[0]}</p></article></body>",
            Address);
        Assert.Equal(
            ("Shells fall on Aleppo", "Rana Aziz", new DateTimeOffset(2023, 11, 14, 0, 0, 0, TimeSpan.Zero), null as Uri),
            (page.Title, page.Author, page.PublishedAt, page.CanonicalUrl));
    }

    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("https://www.harbour-post.example/")]
    [InlineData("javascript:alert(1)")]
    public void A_canonical_link_to_another_site_or_a_front_page_is_not_taken(string link) =>
        Assert.Null(PageReader.Read($"<link rel=canonical href='{link}'><p>{Paragraphs[0]}</p>", Address).CanonicalUrl);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>")]
    [InlineData("<div class='article-paywall__box'></div>")]
    [InlineData("<p>Already a subscriber? Log in.</p>")]
    public void A_page_that_shows_only_the_beginning_says_so(string sign)
    {
        var page = PageReader.Read($"<body><article><h1>Shells fall</h1><p>{Paragraphs[0]}</p></article>{sign}</body>", Address);
        Assert.True(page.IsStub);
        Assert.Contains(Paragraphs[0], page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_with_a_request_beside_it_is_no_stub() => Assert.False(PageReader.Read(
        $"<body><article>{string.Concat(Enumerable.Repeat(Body, 6))}</article><p>Already a subscriber? Log in.</p></body>", Address).IsStub);

    [Fact]
    public void An_arabic_page_is_read_with_its_letters_and_language()
    {
        const string First = "قُتل أربعة أشخاص وأصيب أحد عشر آخرون في قصف استهدف الأطراف الشمالية لمدينة حلب، بحسب سكان محليين.";
        const string Second = "وقال الجيش إن مواقعه تعرضت لإطلاق نار أولاً، وهو ما نفته الفصائل المسلحة في المنطقة.";
        var page = PageReader.Read(
            $"<html lang=ar dir=rtl><body><nav>{Menu}</nav><article><h1>قصف على حلب</h1><p>{First}</p><p>{Second}</p></article></body></html>", Address);
        Assert.Equal(($"{First}\n{Second}", "قصف على حلب", "ar"), (page.Text, page.Title, page.Language));
    }

    [Theory]
    [InlineData("windows-1256", "windows-1256", "", "قصف على حلب يوقع قتلى")]
    [InlineData("windows-1256", null, "<meta charset=windows-1256>", "قصف على حلب يوقع قتلى")]
    [InlineData("windows-1256", "iso-8859-1", "", "قصف على حلب يوقع قتلى")]                            // a server never told
    [InlineData("windows-1256", null, "", "قصف على حلب يوقع قتلى وجرحى بين المدنيين")]
    [InlineData("windows-1251", "utf-8", "", "Обстрел Алеппо: четверо погибших, среди них двое братьев")]    // wrong charset said
    [InlineData("windows-1251", null, "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "Обстрел Алеппо")]
    [InlineData("utf-8", "windows-1252", "", "Обстрел Алеппо")]
    [InlineData("windows-1252", null, "", "Des obus ont été tirés à Alep, près du marché")]
    [InlineData("utf-16", null, "", "Обстрел Алеппо")]
    [InlineData("shift_jis", "shift_jis", "", "アレッポへの砲撃")]
    public void Decode_finds_the_letters_whatever_the_host_says(string real, string? said, string head, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(real);
        byte[] mark = real == "utf-16" ? encoding.GetPreamble() : [];
        byte[] bytes = [.. mark, .. encoding.GetBytes($"<html><head>{head}</head><body>{words}</body></html>")];
        Assert.Contains(words, PageCharset.Decode(bytes, said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-11-14", "2023-11-14T00:00:00Z")]
    [InlineData("2023-11-14T08:00:00.123+03:00", "2023-11-14T05:00:00.123Z")]
    [InlineData("2023-11-14T08:00:00+0300", "2023-11-14T05:00:00Z")]
    [InlineData("Tue, 14 Nov 2023 08:00:00 GMT", "2023-11-14T08:00:00Z")]
    [InlineData("Tue, 14 Nov 2023 08:00:00 EST", "2023-11-14T13:00:00Z")]
    [InlineData("14 Nov 2023", "2023-11-14T00:00:00Z")]
    [InlineData("November 14, 2023", "2023-11-14T00:00:00Z")]
    [InlineData("14.11.2023 08:00", "2023-11-14T08:00:00Z")]
    public void A_date_is_understood_in_the_forms_that_pages_and_feeds_have(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), PageDate.Parse(written));

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<div></x>", 200_000)]
    [InlineData("<b id={0}><p>", 100_000)]
    [InlineData("<a href={0}><p>", 100_000)]
    [InlineData("<table><tr><td>", 100_000)]
    public void A_page_made_to_keep_the_reader_busy_is_refused_at_once(string piece, int times)
    {
        var html = string.Concat(Enumerable.Range(0, times).Select(
            i => string.Format(System.Globalization.CultureInfo.InvariantCulture, piece, i)));
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Throws<InvalidDataException>(() => PageReader.Read(html, Address));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><head></head></html>")]
    [InlineData("<body><script>var a = '<p>';</script></body>")]
    public void A_page_without_words_gives_an_empty_text(string html) => Assert.Equal("", PageReader.Read(html, Address).Text);
}
