using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Sql;

/// <summary>A statement being put together: SQL of this program and of the catalogue as text, everything of the caller
/// as a parameter.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder text = new();
    private readonly List<NpgsqlParameter> parameters = [];

    /// <summary>Adds text of this program.</summary>
    public SqlText Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Adds a value of a known type as the next parameter.</summary>
    public SqlText Add(object value, NpgsqlDbType type) =>
        AddParameter(new NpgsqlParameter { Value = value, NpgsqlDbType = type });

    /// <summary>Adds a geometry as the next parameter.</summary>
    public SqlText Add(NetTopologySuite.Geometries.Geometry geometry) =>
        AddParameter(new NpgsqlParameter { Value = geometry });

    /// <summary>A name of the catalogue as an identifier.</summary>
    public static string Quote(string identifier) =>
        $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The statement as a command on a connection.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The text is built of this program's own parts.")]
    public NpgsqlCommand ToCommand(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(text.ToString(), connection);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private SqlText AddParameter(NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        text.Append('$').Append(parameters.Count.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
