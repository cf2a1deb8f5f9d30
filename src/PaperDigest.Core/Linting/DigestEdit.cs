using System.Collections.Immutable;

namespace PaperDigest.Core.Linting;

/// <summary>One thing that can be mended in a digest.</summary>
/// <param name="Code">The code of the finding that it does away with.</param>
/// <param name="Line">In the text as it was, from 1.</param>
/// <param name="What">What is wrong, as a message of a diagnostic says it.</param>
/// <param name="Done">What was done about it, in the past tense and without the place.</param>
/// <param name="Before">The line as it was; null when the edit is not about what a reader sees of one line.</param>
/// <param name="After">The line as it is now; null when it was taken out.</param>
public sealed record DigestEdit(string Code, int Line, string What, string Done, string? Before = null, string? After = null);

/// <summary>A digest file after mending.</summary>
/// <param name="Text">The whole text; as it was where there is nothing to mend.</param>
/// <param name="Edits">What was mended, by line.</param>
/// <param name="Refused">What looked as if it could be mended, but would have changed what the parser reads.</param>
public sealed record MendedDigest(string Text, ImmutableArray<DigestEdit> Edits, ImmutableArray<DigestEdit> Refused);
