namespace GeoConflict.Api.Tiles;

/// <summary>Names of well-known towns that their letters alone do not settle.</summary>
internal static class TownNameOverrides
{
    // By GeoNames id: language and name, in turns.
    private static readonly Dictionary<string, string[]> namesById = new(StringComparer.Ordinal)
    {
        ["57289"] = ["ar", "هرجيسا", "ru", "Харгейса", "uk", "Харгейса"],
        ["95446"] = ["ar", "أربيل", "he", "ארביל", "ru", "Эрбиль", "uk", "Ербіль"],
        ["104515"] = ["ru", "Мекка", "uk", "Мекка"],
        ["105343"] = ["ru", "Джидда", "uk", "Джидда", "he", "ג'דה"],
        ["108410"] = ["ru", "Эр-Рияд", "uk", "Ер-Ріяд"],
        ["112931"] = ["ru", "Тегеран", "uk", "Тегеран"],
        ["143127"] = ["ar", "أراك"],
        ["170063"] = ["he", "חלב", "uk", "Алеппо"],
        ["170654"] = ["ru", "Дамаск", "uk", "Дамаск"],
        ["281184"] = ["ar", "القدس", "fa", "بیت‌المقدس", "he", "ירושלים", "ru", "Иерусалим", "uk", "Єрусалим"],
        ["292223"] = ["ar", "دبي", "he", "דובאי", "ru", "Дубай", "uk", "Дубай"],
        ["314830"] = ["ar", "غازي عنتاب", "fa", "غازی‌عنتپ"],
        ["360630"] = ["ru", "Каир", "uk", "Каїр"],
        ["361058"] = ["ru", "Александрия", "uk", "Александрія"],
        ["379252"] = ["ar", "الخرطوم"],
        ["418863"] = ["fa", "اصفهان"],
        ["498817"] = ["fa", "سن‌پترزبورگ", "he", "סנקט פטרבורג", "ru", "Санкт-Петербург", "uk", "Санкт-Петербург"],
        ["524901"] = ["ru", "Москва", "uk", "Москва"],
        ["687700"] = ["ru", "Запорожье"],
        ["694423"] = ["ru", "Севастополь", "uk", "Севастополь"],
        ["698740"] = ["ru", "Одесса"],
        ["702550"] = ["ru", "Львов"],
        ["703448"] = ["ru", "Киев"],
        ["703845"] = ["ru", "Кривой Рог"],
        ["709930"] = ["ru", "Днепр", "fa", "دنیپرو"],
        ["745044"] = ["ar", "إسطنبول", "fa", "استانبول", "he", "איסטנבול", "ru", "Стамбул", "uk", "Стамбул"],
        ["1179400"] = ["ru", "Фейсалабад", "uk", "Фейсалабад"],
        ["2389853"] = ["ar", "بانغي"],
        ["2553604"] = ["ar", "الدار البيضاء", "fa", "کازابلانکا"],
        ["2643743"] = ["ar", "لندن"],
        ["5128581"] = ["ru", "Нью-Йорк", "uk", "Нью-Йорк"],
    };

    /// <summary>Puts the names of a town in the place of those that were guessed.</summary>
    public static Dictionary<string, string> Apply(string geonameId, Dictionary<string, string> names)
    {
        if (!namesById.TryGetValue(geonameId, out var known)) return names;
        for (var i = 0; i < known.Length; i += 2) names[known[i]] = known[i + 1];
        return names;
    }
}
