using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>A file that is being read: takes its addresses and faults.</summary>
internal sealed class FileScope(SiteScan scan, string path)
{
    private string from = scan.Addresses.Of(path);

    /// <summary>Below the output folder.</summary>
    public string Path => path;

    /// <summary>From here on, relative addresses start at another (HTML's <c>base</c>).</summary>
    public void Rebase(string address, int line, int column)
    {
        if (Link(address, line, column) is { File: { } file })
        {
            from = scan.Addresses.Of(file);
        }
    }

    /// <summary>Takes an address, follows it and reports where it leads nowhere.</summary>
    public Target Link(string address, int line, int column)
    {
        var target = scan.Addresses.Follow(address, from);
        var place = new Place(path, line, column);
        if (target.Code is { } code)
        {
            scan.Faults.Add(code, Severity.Error, target.Message, place, target.Hint, target.Sought);
        }
        else if (target.External is { } external)
        {
            scan.External?.Add(external, place);
        }
        else if (target is { File: { } file, Fragment: { } fragment })
        {
            scan.Anchors.Seek(file, fragment, address, place);
        }

        return target;
    }

    /// <summary>Reports a fault.</summary>
    public void Fault(string code, Severity severity, string message, int line, int column, string? hint = null) =>
        scan.Faults.Add(code, severity, message, new Place(path, line, column), hint);

    /// <summary>Tells which identifiers a page has.</summary>
    public void Ids(IEnumerable<string> ids) => scan.Anchors.Know(path, ids);

    /// <summary>A place in text, from its offset.</summary>
    public static (int Line, int Column) At(ReadOnlySpan<char> text, int offset) =>
        (text[..offset].Count('\n') + 1, offset - text[..offset].LastIndexOf('\n'));

    /// <summary>A place in UTF-8, from its offset in bytes.</summary>
    public static (int Line, int Column) At(ReadOnlySpan<byte> text, int offset)
    {
        var start = text[..offset].LastIndexOf((byte)'\n') + 1;
        return (text[..offset].Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(text[start..offset]) + 1);
    }
}
