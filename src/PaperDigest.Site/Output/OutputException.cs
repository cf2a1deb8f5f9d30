using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Output;

/// <summary>The output folder may not, or could not, be written.</summary>
#pragma warning disable CA1032 // Without a diagnostic there is nothing to tell the user, so the usual constructors are left out.
public sealed class OutputException : Exception
#pragma warning restore CA1032
{
    internal OutputException(Diagnostic diagnostic, bool isRefusal, Exception? cause = null)
        : base(diagnostic.Message, cause)
    {
        Diagnostic = diagnostic;
        IsRefusal = isRefusal;
    }

    /// <summary>What happened, with one of the 06xx codes of <see cref="Codes"/>, or of the 10xx where a site is passed on.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Whether nothing was touched because the folder is somebody else's or in use; else the disk failed.</summary>
    public bool IsRefusal { get; }

    /// <summary>Whether the disk is what threw: these become an <see cref="OutputException"/>, anything else is a bug.</summary>
    internal static bool IsDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    internal static OutputException Foreign(OutputLayout layout) => new(
        new Diagnostic(
            Codes.OutputForeign,
            Severity.Error,
            $"the output folder {layout.Name()} is not empty and was not made by PaperDigest",
            Hint: "Choose another folder with --output, or pass --force to build into it; files that are not pages stay."),
        isRefusal: true);

    internal static OutputException InTheWay(OutputLayout layout, string path, string what) => new(
        new Diagnostic(
            Codes.OutputFailed,
            Severity.Error,
            $"the output folder {layout.Name()} cannot be made, because {OutputLayout.NameOf(path)} is {what}",
            Hint: "Choose another folder with --output, or move it away."),
        isRefusal: false);

    internal static OutputException Linked(OutputLayout layout, string path) => new(
        new Diagnostic(
            Codes.OutputForeign,
            Severity.Error,
            $"{layout.Name(path)} is a link, so what is written there would leave the output folder",
            Hint: "Delete the link, then build again."),
        isRefusal: true);

    internal static OutputException Busy(OutputLayout layout) => new(
        new Diagnostic(
            Codes.OutputBusy,
            Severity.Error,
            $"another build is using the output folder {layout.Name()}",
            Hint: "Wait until it is done and try again, or choose another folder with --output."),
        isRefusal: true);

    internal static OutputException Failed(OutputLayout layout, Exception cause) => new(
        new Diagnostic(
            Codes.OutputFailed,
            Severity.Error,
            $"the output folder {layout.Name()} could not be written: {(cause is UnauthorizedAccessException ? "you may not write to it" : cause.Message.TrimEnd('.'))}",
            Hint: $"{(cause is UnauthorizedAccessException ? "Become its owner, or choose another folder with --output" : "Check that there is room on the disk")}; what stood there still stands."),
        isRefusal: false,
        cause);

    internal static OutputException Unfinished(OutputLayout layout, Exception cause) => new(
        new Diagnostic(
            Codes.OutputFailed,
            Severity.Error,
            $"the new site could not be put in place in {layout.Name()}: {cause.Message}",
            Hint: $"It is complete in {layout.Name(OutputFolder.PrivateName)}; mend what stands in the way, and the next command puts it in place."),
        isRefusal: false,
        cause);

    internal static OutputException Damaged(OutputLayout layout) => new(
        new Diagnostic(
            Codes.OutputJournalDamaged,
            Severity.Error,
            $"the site in {layout.Name()} may be half old and half new: the build that was putting it in place was killed, and its journal cannot be read",
            layout.Name(OutputLayout.JournalPath),
            Hint: "Build again; that puts every file of the site in place."),
        isRefusal: false);

    internal static OutputException NoSite(OutputLayout layout) => new(
        new Diagnostic(Codes.NoSite, Severity.Error, $"there is no built site in {layout.Name()}", Hint: Directory.Exists(layout.Root) && Directory.EnumerateFileSystemEntries(layout.Root).Any(entry => entry != layout.Private)
            ? "What lies there is not known to be PaperDigest's; run paperdigest build --force, which keeps files that are not pages."
            : "Run paperdigest build first."),
        isRefusal: true);

    internal static OutputException NotWhole(OutputLayout layout, string path) => new(
        new Diagnostic(
            Codes.SiteNotWhole,
            Severity.Error,
            "this file of the site is missing, or was changed since it was built",
            layout.Name(path),
            Hint: "Run paperdigest build, which mends it."),
        isRefusal: true);

    internal static OutputException ListLost(OutputLayout layout) => new(
        new Diagnostic(
            Codes.SiteNotWhole,
            Severity.Error,
            $"the list of the files in {layout.Name()} cannot be read, so nobody knows whether the site is whole",
            layout.Name(OutputLayout.ManifestPath),
            Hint: "Run paperdigest build, which writes it anew."),
        isRefusal: true);
}
