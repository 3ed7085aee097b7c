using Spectre.Console;

namespace Federation.Standalone;

/// <summary>Shows the step that runs: on a terminal as one changing line, elsewhere as a line each.</summary>
/// <param name="status">The line.</param>
internal sealed class StepProgress(StatusContext status) : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => status.Status(Markup.Escape(value));
}
