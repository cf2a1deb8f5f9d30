using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PaperDigest.Browser.Tests;

/// <summary>axe-core, by the rules of WCAG 2.2 AA.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Adds axe to every page that will be opened.</summary>
    public static Task AddAsync(IPage page) => page.AddInitScriptAsync(Script);

    /// <summary>What axe finds on a page.</summary>
    /// <param name="page">A page with axe.</param>
    /// <param name="ofContrast">Whether it is asked about contrast alone, the one rule that a colour scheme can break.</param>
    public static Task<string[]> FaultsAsync(IPage page, bool ofContrast = false) => page.EvaluateAsync<string[]>(
        """
        async ofContrast => {
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
          const result = await axe.run(document, { runOnly: ofContrast ? ["color-contrast"] : tags, resultTypes: ["violations"] });
          if (!result.passes.some(rule => rule.id === "color-contrast")) throw new Error("axe looked at nothing");
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html}`));
        }
        """,
        ofContrast);
}
