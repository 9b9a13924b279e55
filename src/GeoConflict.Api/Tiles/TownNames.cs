using System.Buffers;

namespace GeoConflict.Api.Tiles;

/// <summary>Tells from its letters which language a town's alternate name is in.</summary>
/// <remarks>
/// The GeoNames table lists alternate names without their language. Letters that only one language of a script has
/// decide;
/// between several names the one most like that language's spelling is taken. Where nothing fits there is no name,
/// and the
/// map shows the English one.
/// </remarks>
internal static class TownNames
{
    private static readonly SearchValues<char> arabicLetters =
        SearchValues.Create("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي -");

    private static readonly SearchValues<char> persianLetters =
        SearchValues.Create("ءآأئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی -\u200C");

    private static readonly SearchValues<char> hebrewLetters =
        SearchValues.Create("אבגדהוזחטיכךלמםנןסעפףצץקרשת -'\"׳״");

    private static readonly SearchValues<char> russianLetters =
        SearchValues.Create("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ -");

    private static readonly SearchValues<char> ukrainianLetters =
        SearchValues.Create("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ -'’ʼ");

    private static readonly SearchValues<char> eastSlavic = SearchValues.Create("йьыэЭ");
    private static readonly SearchValues<char> arabicFinals = SearchValues.Create("ةى");
    private static readonly SearchValues<char> arabicMostly = SearchValues.Create("طظصضحعثذق");
    private static readonly SearchValues<char> persianOnly = SearchValues.Create("پچژگکی");
    private static readonly SearchValues<char> ukrainianOnly = SearchValues.Create("іїєґІЇЄҐ");

    /// <summary>Names by language; English is the table's own name.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="alternateNames">Names in any language, parted by commas.</param>
    public static Dictionary<string, string> Of(string name, string alternateNames)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name };
        if (alternateNames.Length == 0 || System.Text.Ascii.IsValid(alternateNames)) return names;
        var alternates = alternateNames.Split(',');
        var hasSpace = name.AsSpan().IndexOfAny(' ', '-') >= 0;
        Add("ar", arabicLetters, alternate => ArabicScore(alternate, alternates));
        Add("fa", persianLetters, PersianScore);
        Add("he", hebrewLetters, HebrewScore);
        Add("ru", russianLetters, alternate => CyrillicScore(alternate, name, alternates));
        Add("uk", ukrainianLetters, alternate =>
            CyrillicScore(alternate, name, alternates) + UkrainianScore(alternate));
        return names;

        void Add(string language, SearchValues<char> letters, Func<string, double> score)
        {
            var best = double.NegativeInfinity;
            foreach (var alternate in alternates)
            {
                if (alternate.Length < 2 || alternate.AsSpan().ContainsAnyExcept(letters)) continue;
                var isSplit = alternate.AsSpan().IndexOfAny(' ', '-') >= 0;
                var total = score(alternate) - 0.3 * alternate.Length - (isSplit && !hasSpace ? 2 : 0);
                if (total <= best) continue;
                best = total;
                names[language] = alternate;
            }
        }
    }

    /// <summary>
    /// The article, hamzas and the feminine ending are spelled in Arabic, and left out in its neighbours.
    /// </summary>
    private static double ArabicScore(string name, string[] alternates) =>
        (name.StartsWith("ال", StringComparison.Ordinal) && alternates.Contains(name[2..]) ? 3 : 0)
        + (!name.Contains(' ', StringComparison.Ordinal) && name.AsSpan(0, name.Length - 1).ContainsAny(arabicFinals)
            ? -5
            : 0)
        + (name[0] is 'أ' or 'إ' || name[^1] == 'ة' ? 2 : 0)
        + (name[^1] == 'ى' ? -0.5 : 0)
        + (name.AsSpan().ContainsAny(arabicMostly) ? 1 : 0);

    private static double PersianScore(string name) => name.AsSpan().ContainsAny(persianOnly) ? 2 : 0;

    /// <summary>Yiddish writes with alef and ayin what Hebrew leaves out or writes with vav.</summary>
    private static double HebrewScore(string name) =>
        -1.0 * (name.AsSpan().Count('א') + name.AsSpan().Count('ע')) + (name.EndsWith('ה') ? 0.5 : 0);

    private static double UkrainianScore(string name) => name.AsSpan().ContainsAny(ukrainianOnly) ? 1.5 : 0;

    /// <summary>
    /// The closer to the name, or to one of its Latin forms, the likelier; case endings and other forms are
    /// further.
    /// </summary>
    private static double CyrillicScore(string name, string latinName, string[] alternates)
    {
        var latin = Romanization.Of(name);
        var distance = Romanization.Distance(latin, Romanization.Plain(latinName));
        foreach (var alternate in alternates)
        {
            if (distance == 0) break;
            if (alternate.Length < 2 || !char.IsAsciiLetter(alternate[0])) continue;
            distance = Math.Min(distance, 2 + Romanization.Distance(latin, Romanization.Plain(alternate)));
        }

        // Bulgarian and Macedonian, of the same letters, write neither a soft sign inside nor a final short i.
        return -2.0 * distance + (name.EndsWith('ъ') ? -2 : 0) + (name.AsSpan().ContainsAny(eastSlavic) ? 0.7 : 0);
    }
}
