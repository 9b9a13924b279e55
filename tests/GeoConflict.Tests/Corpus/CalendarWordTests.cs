using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>Months and weekdays that are places somewhere, against the gazetteer that is installed.</summary>
public sealed class CalendarWordTests
{
    private static readonly Lazy<Geoparser> Parser = new(() => new Geoparser(RealGazetteer.Instance));

    [GazetteerTheory]
    [InlineData("Shells fell on Aleppo in {0}. {0} was worse than the month before, and by {0} all had left.",
        "January|February|March|April|May|June|July|August|September|October|November|December")]
    [InlineData("Shells fell on Aleppo on {0}. {0} was worse than the day before.",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")]
    [InlineData("ALEPPO, {0} 16. TWO BOMBS WENT OFF IN THE MARKET. POLICE SAID IN {0} THAT ALL WAS WELL.",
        "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|MONDAY|SUNDAY|AUG")]
    [InlineData("Des obus sont tombés sur Alep en {0}. {0} a été pire que le mois précédent dans la ville.",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Lundi|Dimanche")]
    [InlineData("Los proyectiles cayeron sobre Alepo en {0}. {0} fue peor que el mes anterior en la ciudad.",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|Lunes|Domingo")]
    [InlineData("Снаряды упали на Алеппо в {0}. {0} был хуже, чем прошлый месяц, и все ушли из города.",
        "Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь|Среда|Августе|Мае|Марте")]
    [InlineData("Снаряди впали на Алеппо у {0}. {0} був гірший, ніж минулий місяць, і всі пішли з міста.",
        "Січень|Лютий|Березень|Квітень|Травень|Червень|Липень|Серпень|Вересень|Жовтень|Листопад|Грудень|Середа")]
    [InlineData("سقطت قذائف على حلب في {0} وكان {0} أسوأ من الشهر الذي قبله في المدينة",
        "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
            + "|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|الأحد|الخميس|الجمعة|السبت")]
    [InlineData("گلوله‌ها در {0} بر حلب افتاد و {0} از ماه پیش بدتر بود و مردم شهر رفتند",
        "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|ژانویه|مارس|اوت|جمعه")]
    [InlineData("Granaten fielen im {0} auf Aleppo. Der {0} war schlimmer als der Monat zuvor in der Stadt.",
        "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Sonntag")]
    [InlineData("As bombas caíram sobre Aleppo em {0}. {0} foi pior do que o mês anterior na cidade.",
        "Janeiro|Fevereiro|Março|Abril|Maio|Junho|Julho|Agosto|Setembro|Outubro|Novembro|Dezembro|Domingo")]
    public void No_calendar_word_becomes_a_place(string sentence, string words)
    {
        var wrong = new List<string>();
        foreach (var word in words.Split('|'))
        {
            var text = sentence.Replace("{0}", word, StringComparison.Ordinal);
            wrong.AddRange(Placed(text).Where(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        Assert.Empty(wrong);
    }

    [GazetteerTheory]
    [InlineData("Police in August, California, made three arrests.", "August")]
    [InlineData("The bus from Mayo, Ireland, was late.", "Mayo")]
    public void A_calendar_word_is_a_place_where_the_text_says_so(string text, string name) =>
        Assert.Contains(Placed(text), placed => placed.EndsWith(name, StringComparison.Ordinal));

    [GazetteerFact]
    public void A_person_before_the_head_of_an_institution_takes_no_event_in_capitals() =>
        Assert.DoesNotContain(
            Parser.Value.Parse(new Article("A FIRE AT THE KENNEDY LIBRARY IN BOSTON WAS NOT CONNECTED, POLICE SAID."))
                .Resolutions,
            r => r.Toponym is { Surface: "KENNEDY", Kind: not ToponymKind.Nested });

    private static IEnumerable<string> Placed(string text) =>
        Parser.Value.Parse(new Article(text)).Resolutions.OfType<Resolution.Resolved>().Select(r => r.Toponym.Surface);
}
