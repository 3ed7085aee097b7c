namespace Federation.Types;

/// <summary>A document has at most one schema definition (https://spec.graphql.org/September2025/#sec-Schema).</summary>
internal sealed class LoneSchemaDefinitionRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var isDefined = context.Existing is { } existing && (existing.Origins.Count > 0 || existing.Roots.Count > 0);
        for (var i = 0; i < context.Documents.SchemaDefinitions.Count; i++)
        {
            if (isDefined)
            {
                context.Report("Cannot define a new schema within a schema extension.", context.Documents.SchemaDefinitions[i]);
            }
            else if (i > 0)
            {
                context.Report("Must provide only one schema definition.", context.Documents.SchemaDefinitions[i]);
            }
        }
    }
}
