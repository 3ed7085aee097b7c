using System.Text.Json;

namespace Federation.Conformance;

/// <summary>Compares our answer to a case with one that was recorded; null when they are the same.</summary>
internal delegate Mismatch? AnswerCheck(JsonElement recorded);

/// <summary>Runs the cases of one file of the corpus.</summary>
internal abstract class CorpusRunner(string file)
{
    public string File => file;

    /// <summary>Answers a case once. What the answer is compared with may be several recorded ones.</summary>
    public abstract ValueTask<AnswerCheck> RunAsync(CorpusCase row);

    /// <summary>The comparison of answers that are texts.</summary>
    protected static AnswerCheck AsText(string actual, Func<JsonElement, string> expected) =>
        recorded => Mismatch.Between(expected(recorded), actual);
}

/// <summary>A file whose cases answer without waiting.</summary>
internal abstract class SynchronousRunner(string file) : CorpusRunner(file)
{
    public sealed override ValueTask<AnswerCheck> RunAsync(CorpusCase row) => ValueTask.FromResult(Run(row));

    protected abstract AnswerCheck Run(CorpusCase row);
}
