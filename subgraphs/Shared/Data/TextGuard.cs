using System.Data.Common;
using Federation.Execution;
using Federation.Language;
using Federation.Shared.Errors;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Federation.Shared.Data;

/// <summary>
/// Refuses U+0000 in the parameters of a query. PostgreSQL cannot store or compare it and SQLite can: without the guard the same request
/// would crash on one and be answered on the other. It sits here because text reaches a query from arguments, ids and cursors alike.
/// </summary>
internal sealed class TextGuard : DbCommandInterceptor
{
    public static TextGuard Instance { get; } = new();

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            // A list is an array on PostgreSQL and JSON text on SQLite.
            var isBad = parameter.Value switch
            {
                string text => text.Contains('\0', StringComparison.Ordinal) || text.Contains("\\u0000", StringComparison.Ordinal),
                IEnumerable<string?> texts => texts.Any(t => t?.Contains('\0', StringComparison.Ordinal) is true),
                _ => false,
            };
            if (isBad)
            {
                throw new GraphQLException(new GraphQLError("A text contains the character U+0000: leave it out.", RequestErrorCodes.InvalidInput));
            }
        }
    }
}
