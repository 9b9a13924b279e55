using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GeoConflict.Api.Data;

/// <summary>Names columns after properties: <c>EventId</c> is <c>event_id</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Names every column of the model.</summary>
    public static void Apply(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    /// <summary>"Admin1Name" as "admin1_name".</summary>
    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
