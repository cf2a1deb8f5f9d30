using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>The identifiers of a page, and the attributes that refer to them.</summary>
internal sealed class PageIds(FileScope scope)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Attribute, string Id, int Line, int Column)> references = [];

    public void Take(Element element)
    {
        foreach (var (name, value, line, column) in element.Attributes)
        {
            switch (name)
            {
                case "id" when !ids.Add(value):
                    scope.Fault(
                        Codes.RepeatedId, Severity.Warning, $"the id \"{value}\" stands twice in this page", line, column,
                        "Rename one of them: links, labels and scripts find only the first.");
                    break;
                case "for" when element.Name is "label" or "output":
                case "list" or "form" when element.Name is "input" or "button" or "select" or "textarea":
                case "headers" or "popovertarget" or "commandfor":
                case "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns" or "aria-details" or "aria-flowto" or "aria-activedescendant" or "aria-errormessage":
                    references.AddRange(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => (name, id, line, column)));
                    break;
                case "name" when element.Name == "a":
                    ids.Add(value);
                    break;
            }
        }
    }

    /// <summary>Tells of identifiers that are referred to and not there, and which ones are.</summary>
    public void Report()
    {
        foreach (var (attribute, id, line, column) in references.Where(reference => !ids.Contains(reference.Id)))
        {
            scope.Fault(
                Codes.UnknownId, Severity.Warning, $"{attribute} names \"{id}\", an id that this page does not have{Suggestion.For(id, ids)}", line, column,
                "Correct it, or give an element of the page that id.");
        }

        scope.Ids(ids);
    }
}
