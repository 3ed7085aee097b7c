using Federation.Language;
using Federation.Types;
using Federation.Validation;

namespace Federation.Benchmarks.Workloads;

/// <summary>All workloads; graphql-js/workloads.mjs has the same ones under the same names.</summary>
internal static class WorkloadCatalogue
{
    public static IReadOnlyList<IWorkload> Create()
    {
        var sdl = WorkloadFiles.ReadClientSdl();
        var schema = Schema.Parse(sdl);
        var texts = WorkloadFiles.ReadOperations();
        var documents = Array.ConvertAll(texts, Parse);
        var compilation = new OperationCompilation(schema);
        var executor = GarageGraph.CreateExecutor();
        return
        [
            new CountWorkload("parse-sdl", () => Parse(sdl).Definitions.Count),
            new CountWorkload("parse", () => texts.Sum(text => Parse(text).Definitions.Count)),
            new CountWorkload("validate", () => documents.Sum(document => DocumentValidator.Validate(schema, document).Count)),
            new CountWorkload("parse-validate", () => texts.Sum(text => DocumentValidator.Validate(schema, Parse(text)).Count)),
            new CountWorkload("compile", () => documents.Sum(compilation.CountSelections)),
            new ExecuteWorkload("flat-list", executor),
            new ExecuteWorkload("tree", executor),
            new ExecuteWorkload("data-loader", executor),
            new ExecuteWorkload("wide-object", executor),
        ];
    }

    private static DocumentNode Parse(string text) => Utf8GraphQLParser.Parse(text);
}
