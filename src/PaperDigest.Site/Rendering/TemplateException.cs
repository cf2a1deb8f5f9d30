using System.Diagnostics.CodeAnalysis;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Rendering;

/// <summary>A template could not make a page: a mistake in the template, not in the program.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a diagnostic it would say nothing.")]
public sealed class TemplateException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.ToString(), cause)
{
    /// <summary>What is wrong and where; its hint names the templates that included this one, and the page.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
