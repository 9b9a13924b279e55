using GeoConflict.Gazetteer;

namespace GeoConflict.Tests.Corpus;

/// <summary>Ways in which reports of conflict write names, against the gazetteer that is installed.</summary>
public sealed class NameVariantTests
{
    [GazetteerTheory]
    [InlineData(173480, "Mayadeen|Mayadin|al-Mayadin|Al-Mayadeen|Meyadin|Mayadine")]
    [InlineData(170794, "Deir al-Zor|Deir ez-Zor|Dayr az Zawr|Deir Ezzor|Deir al-Zour|Deir Azzour|Dayr al-Zawr|Deir az-Zur|Deir-ez-Zor")]
    [InlineData(174448, "Abu Kamal|Albu Kamal|Al-Bukamal|Boukamal|Al Bukamal|Abou Kamal|Bukamal")]
    [InlineData(703448, "Kyiv|Kiev|Kiew")]
    [InlineData(713174, "Artemivsk|Bakhmut|Artyomovsk|Artemovsk|Bachmut")]
    [InlineData(706483, "Kharkiv|Kharkov|Charkiw")]
    [InlineData(700569, "Mykolaiv|Nikolaev|Nikolayev|Mykolayiv")]
    [InlineData(710915, "Chasiv Yar|Chasov Yar|Chassiv Yar")]
    [InlineData(713122, "Avdiivka|Avdeevka|Avdeyevka")]
    [InlineData(704422, "Pokrovsk|Krasnoarmiisk")]
    [InlineData(703656, "Kupiansk|Kupyansk|Kupjansk")]
    [InlineData(704204, "Lyman|Liman|Krasny Lyman|Krasnyi Lyman")]
    [InlineData(707292, "Izium|Izyum|Izjum")]
    [InlineData(691999, "Sievierodonetsk|Severodonetsk|Syeverodonetsk")]
    [InlineData(702972, "Lysychansk|Lisichansk|Lysichansk")]
    [InlineData(707753, "Horlivka|Gorlovka|Horlovka")]
    [InlineData(702320, "Makiivka|Makeevka|Makeyevka")]
    [InlineData(687700, "Zaporizhzhia|Zaporizhzhya|Zaporozhye|Zaporozhe|Zaporizhia")]
    [InlineData(698740, "Odesa|Odessa")]
    [InlineData(702550, "Lviv|Lvov|Lwow")]
    [InlineData(709930, "Dnipro|Dnepr|Dnipropetrovsk|Dnepropetrovsk")]
    [InlineData(710735, "Chernihiv|Chernigov")]
    [InlineData(689304, "Vovchansk|Volchansk")]
    [InlineData(709354, "Toretsk|Dzerzhynsk|Dzerzhinsk")]
    [InlineData(709276, "Enerhodar|Energodar")]
    [InlineData(703845, "Kryvyi Rih|Krivoy Rog|Kryvyy Rih|Krivoi Rog")]
    [InlineData(701404, "Melitopol")]
    [InlineData(712451, "Berdiansk|Berdyansk")]
    [InlineData(172955, "Ar-Raqqa|Raqqa|Raqqah|Rakka|al-Raqqah|Ar Raqqah|al-Raqqa")]
    [InlineData(173811, "Hasakah|Hasaka|Al-Hasakeh|Hassakeh|Al-Hasakah|Hassake|Haseke|Hasseke|al-Hassakah|Hassaka")]
    [InlineData(173377, "Qamishli|Kamishli|Al-Qamishli|Qamishlo|Kamishly")]
    [InlineData(172256, "Kobani|Kobane|Ain al-Arab|Ayn al-Arab|Kobanî")]
    [InlineData(167357, "Manbij|Minbij|Membij|Menbij")]
    [InlineData(169179, "Jarablus|Jarabulus")]
    [InlineData(169389, "Idlib|Idleb|Edlib")]
    [InlineData(167611, "Maarat al-Numan|Maarrat al-Nu'man|Ma'arrat al-Numan|Maaret al-Numan|Maarat al-Nu'man|Ma'arat al-Nu'man")]
    [InlineData(164816, "Saraqib|Saraqeb|Sarakeb")]
    [InlineData(168325, "Khan Sheikhoun|Khan Shaykhun|Khan Shaykhoun|Khan Sheikhun")]
    [InlineData(163808, "Palmyra|Tadmur|Tadmor")]
    [InlineData(170017, "Hama|Hamah|Hamāh")]
    [InlineData(173576, "Latakia|Lattakia|Al-Ladhiqiyah|Ladhiqiyah")]
    [InlineData(170905, "Daraa|Dara|Dar'a|Deraa|Dera'a")]
    [InlineData(172408, "Suwayda|Sweida|As-Suwayda|Suweida|Al-Suwayda")]
    [InlineData(163750, "Tal Abyad|Tall Abyad|Tell Abyad")]
    [InlineData(165509, "Ras al-Ain|Ras al-Ayn|Ras al Ayn|Ra's al-'Ayn|Ras al-Aïn")]
    [InlineData(174018, "Al-Bab|al-Bab|El Bab")]
    [InlineData(174186, "Afrin|Efrin")]
    [InlineData(99072, "Mosul|Al-Mawsil|Mossul|Mawsil")]
    [InlineData(90393, "Tal Afar|Tel Afar|Talafar|Tall Afar|Tal'afar")]
    [InlineData(99454, "Fallujah|Falluja|Al-Fallujah|Al-Falluja")]
    [InlineData(98717, "Ramadi|Ar-Ramadi|Al-Ramadi")]
    [InlineData(97990, "Baquba|Baqubah|Ba'quba|Ba'qubah")]
    [InlineData(390188, "Hawija|Al-Hawija|Hawijah|al-Hawijah")]
    [InlineData(94787, "Kirkuk|Karkuk|Kerkuk")]
    [InlineData(95446, "Erbil|Irbil|Arbil|Hewler")]
    [InlineData(98463, "Sulaymaniyah|Sulaimaniyah|Sulaimaniya|As-Sulaymaniyah|Slemani|Sulaimani")]
    [InlineData(96994, "Dohuk|Duhok|Dahuk|Dihok")]
    [InlineData(448149, "Sinjar|Shingal|Sengal")]
    [InlineData(91597, "Samarra")]
    [InlineData(92138, "Al-Qaim|Al-Qa'im|Qaim|al-Qa'im")]
    [InlineData(99532, "Basra|Basrah|Al-Basrah|Bassora")]
    [InlineData(98854, "Nasiriyah|Nasiriya|An-Nasiriyah|Nassiriya|Nassiriyah")]
    [InlineData(98860, "Najaf|An-Najaf")]
    [InlineData(94824, "Karbala|Kerbala|Karbalaa")]
    [InlineData(90150, "Tikrit|Takrit")]
    [InlineData(79415, "Hodeidah|Hudaydah|Al-Hudaydah|Hodeida|al-Hodeidah|Hudaida")]
    [InlineData(70225, "Taiz|Taizz|Ta'izz|Ta'iz")]
    [InlineData(71334, "Saada|Sa'dah|Sadah|Saadah|Sa'ada")]
    [InlineData(72968, "Marib|Ma'rib")]
    [InlineData(71137, "Sanaa|Sana'a|San'a|Sana")]
    [InlineData(78754, "Mukalla|Al-Mukalla|al-Mukallah")]
    [InlineData(379555, "El Fasher|Al-Fashir|al-Fasher|El-Fashir|Al Fashir")]
    [InlineData(379303, "El Geneina|Geneina|Al-Junaynah|Al-Geneina|el-Geneina")]
    [InlineData(379003, "El Obeid|Al-Ubayyid|Al Ubayyid|El-Obeid|al-Obeid")]
    [InlineData(365137, "Omdurman|Um Durman|Umm Durman")]
    [InlineData(364103, "Wad Madani|Wad Medani|Wad Madany")]
    [InlineData(373141, "Kadugli|Kaduqli|Kadougli")]
    [InlineData(88319, "Benghazi|Bengasi|Banghazi")]
    [InlineData(2214846, "Misrata|Misurata|Misratah")]
    [InlineData(87205, "Derna|Darnah|Dernah")]
    [InlineData(2210554, "Sirte|Surt|Sirt")]
    [InlineData(2212775, "Sabha|Sebha|Sabhah")]
    [InlineData(2210221, "Tarhuna|Tarhouna|Tarhunah")]
    [InlineData(281124, "Khan Younis|Khan Yunis|Khan Yunus|Khan Younes")]
    [InlineData(281129, "Jabalia|Jabaliya|Jabalya")]
    [InlineData(281146, "Beit Hanoun|Bayt Hanun|Beit Hanun")]
    [InlineData(281141, "Deir al-Balah|Dayr al-Balah|Deir el-Balah")]
    [InlineData(281102, "Rafah")]
    [InlineData(283506, "Jenin|Janin|Jinin")]
    [InlineData(281577, "Tulkarem|Tulkarm")]
    [InlineData(282615, "Nablus|Nabulus")]
    [InlineData(278913, "Nabatieh|Nabatiyeh|Al-Nabatieh")]
    [InlineData(277130, "Baalbek|Ba'albek|Balabakk|Baalbeck")]
    [InlineData(1138336, "Kandahar|Qandahar")]
    [InlineData(1135689, "Kunduz|Qunduz|Konduz")]
    [InlineData(1139715, "Jalalabad|Jelalabad")]
    [InlineData(1134720, "Lashkar Gah|Lashkargah|Lashkar-Gah")]
    [InlineData(1133616, "Mazar-e-Sharif|Mazar-i-Sharif|Mazar-e Sharif|Mazar-i Sharif")]
    [InlineData(1141269, "Ghazni|Ghaznah")]
    [InlineData(53654, "Mogadishu|Muqdisho|Mogadiscio")]
    [InlineData(55671, "Kismayo|Kismayu|Kismaayo|Chisimayu")]
    [InlineData(331180, "Mekelle|Mekele|Makale|Mek'ele|Makelle")]
    [InlineData(146970, "Stepanakert|Khankendi|Xankandi")]
    [InlineData(316541, "Diyarbakir|Diyarbakır|Amed")]
    [InlineData(318253, "Cizre|Jizre")]
    [InlineData(125446, "Mahabad|Mehabad")]
    [InlineData(117574, "Sanandaj|Sine")]
    [InlineData(418863, "Isfahan|Esfahan|Ispahan")]
    [InlineData(2427123, "N'Djamena|Ndjamena|N'djamena")]
    [InlineData(2449067, "Timbuktu|Tombouctou")]
    [InlineData(558418, "Grozny|Groznyy|Grozniy")]
    [InlineData(532096, "Makhachkala|Machatschkala")]
    public void Place_is_known_by_each_of_its_spellings(long geonameId, string names) =>
        Assert.All(names.Split('|'), name => Assert.Contains(geonameId, IdsOf(name).Concat(IdsOfVariants(name))));

    [GazetteerTheory]
    [InlineData("Elan")]
    [InlineData("Island")]
    [InlineData("Grenade")]
    [InlineData("Pole")]
    [InlineData("Maurice")]
    [InlineData("Helena")]
    [InlineData("And")]
    [InlineData("Mark")]
    public void Word_of_English_is_no_country(string word) =>
        Assert.DoesNotContain(PlacesOf(word), place => place.IsCountry);

    [GazetteerTheory]
    [InlineData("Allemagne", "DE")]
    [InlineData("Siria", "SY")]
    [InlineData("Irak", "IQ")]
    [InlineData("Сирия", "SY")]
    [InlineData("ایران", "IR")]
    public void Country_is_known_in_other_languages(string name, string code) =>
        Assert.Contains(PlacesOf(name), place => place.IsCountry && place.CountryCode == code);

    [GazetteerFact]
    public void Side_of_the_sky_in_Arabic_is_no_province() =>
        Assert.DoesNotContain(
            Pipeline.Code(new("سقط صاروخ شمال غربي محافظة الأنبار في العراق.")).Geoparsed.Resolutions,
            found => found.Toponym.Surface.StartsWith("شمال", StringComparison.Ordinal));

    private static IEnumerable<long?> IdsOf(string name) => PlacesOf(name).Select(place => place.GeonameId);

    private static IEnumerable<long?> IdsOfVariants(string name)
    {
        var folded = NameFolder.Fold(name);
        return RealGazetteer.Instance.FindSimilar(folded, [], limit: 40)
            .Where(similar => VariantSpelling.AreSame(folded, similar.FoldedName))
            .Select(similar => RealGazetteer.Instance.PlaceAt(similar.Ordinal).GeonameId);
    }

    private static List<Place> PlacesOf(string name)
    {
        var places = new List<Place>();
        foreach (var ordinal in RealGazetteer.Instance.FindByName(NameFolder.Fold(name)))
        {
            places.Add(RealGazetteer.Instance.PlaceAt(ordinal));
        }

        return places;
    }
}
