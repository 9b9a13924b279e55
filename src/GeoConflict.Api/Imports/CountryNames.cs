using GeoConflict.Api.Data;
using GeoConflict.Gazetteer;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary>The countries of the gazetteer by any of their names; knows none where no gazetteer is loaded.</summary>
internal sealed class CountryNames
{
    private readonly Dictionary<string, CountryName> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountryName?> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountryName> byCode = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static async Task<CountryNames> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var names = new CountryNames();
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_country_names.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var country = new CountryName(reader.GetString(1), reader.GetString(2));
            names.byName.TryAdd(reader.GetString(0), country);
            names.byCode.TryAdd(country.Code, country);
        }

        return names;
    }

    /// <summary>The country of a name; also one such as "Yemen (North Yemen)", where either name does.</summary>
    public CountryName? Find(string? name)
    {
        if (name is null) return null;
        if (asked.TryGetValue(name, out var known)) return known;
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var found = Folded(name);
        if (found is null && bracket > 0)
            found = Folded(name[..bracket]) ?? Folded(name[(bracket + 1)..].TrimEnd(' ', ')'));
        return asked[name] = found;
    }

    /// <summary>The country of an ISO 3166-1 alpha-2 code.</summary>
    public CountryName? FindCode(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    private CountryName? Folded(string name) => byName.GetValueOrDefault(NameFolder.Fold(name.Trim()));
}
