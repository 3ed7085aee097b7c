using Microsoft.Data.Sqlite;

namespace Federation.EndToEnd.World;

/// <summary>Reads from the files of a data folder how many rows each table has, past the programs that are tested.</summary>
internal static class RowCounts
{
    /// <summary>One line per table: <c>vehicles.Configurations 1200</c>.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string folder)
    {
        var counts = new List<string>();
        foreach (var (name, _) in Programs.Subgraphs)
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, name + ".db")};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
            {
                counts.Add($"{name}.{table} {(await ReadAsync(connection, $"SELECT count(*) FROM \"{table}\""))[0]}");
            }
        }

        return counts;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        var values = new List<string>();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the table names come from the database itself
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}
