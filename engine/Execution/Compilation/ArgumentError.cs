using Federation.Language;

namespace Federation.Execution;

/// <summary>Why the arguments of a selection do not fit; becomes an error at every place where the field is read.</summary>
/// <param name="Message">The message.</param>
/// <param name="Node">What the error points at.</param>
internal sealed record ArgumentError(string Message, SyntaxNode Node)
{
    public GraphQLError ToError(DocumentNode document) => new(Message, ErrorCodes.BadUserInput, SourceLocation.Of(document, Node));
}
