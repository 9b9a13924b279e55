using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing.Languages;

/// <summary>Texts in other languages over a handful of places.</summary>
public sealed class ForeignTextTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());

    [Theory]
    [InlineData("Взрыв прогремел в Харькове, сообщили власти.", "Харькове")]
    [InlineData("Бои идут под Харьковом, есть раненые.", "Харьковом")]
    [InlineData("У Харкові пролунав вибух, повідомила поліція.", "Харкові")]
    [InlineData("Евакуація з Харкова триває, їх було п'ятеро.", "Харкова")]
    [InlineData("قُتل ثلاثة جنود في هجوم بحلب أمس.", "حلب")]
    [InlineData("وصل الوفد إلى بغداد ثم عاد لحلب في المساء.", "بغداد|حلب")]
    [InlineData("فبغداد هي التي أعلنت ذلك، ولبغداد رأي آخر.", "بغداد|بغداد")]
    [InlineData("Les combats ont repris dans la ville d'Aleppo, selon une source.", "Aleppo")]
    [InlineData("Una bomba estalló en la ciudad de Homs, según la policía.", "Homs")]
    public void Parse_finds_names_with_endings_prefixes_and_articles(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NamesOf(text, ToponymKind.Place)));

    [Theory]
    [InlineData("Президент Харьков Иванов, который был вчера, уехал.")]
    [InlineData("Le docteur Paul Austin est arrivé hier avec sa famille.")]
    [InlineData("La señora Victoria Atlanta fue elegida por los vecinos.")]
    public void Parse_takes_no_person_for_a_place(string text) => Assert.Empty(NamesOf(text, ToponymKind.Place));

    [Theory]
    [InlineData("Украинские военные и сирийская армия заявили об этом.", "Украинские|сирийская")]
    [InlineData("أعلن الجيش العراقي أن القوات السورية انسحبت من الموقع.", "العراقي|السورية")]
    [InlineData("L'armée syrienne et les forces irakiennes ont été averties.", "syrienne|irakiennes")]
    [InlineData("Las tropas sirias y los soldados iraquíes fueron avisados.", "sirias|iraquíes")]
    public void Parse_tells_peoples(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NamesOf(text, ToponymKind.Demonym)));

    [Fact]
    public void Parse_reads_an_english_sentence_with_a_French_name_as_English() =>
        Assert.Equal(ToponymKind.Nested, Parser.Parse(new Article("Aleppo University closed.")).Resolutions[0].Toponym.Kind);

    private static IEnumerable<string> NamesOf(string text, ToponymKind kind) =>
        Parser.Parse(new Article(text)).Resolutions.Select(r => r.Toponym).Where(t => t.Kind == kind).Select(t => t.Surface);
}
