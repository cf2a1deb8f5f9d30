using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking;

namespace PaperDigest.Site.Tests.Checking;

public sealed class HostLimitsTests
{
    private static readonly HostLimits Small = new(PagesBytes: 1000, CloudflareFiles: 10, CloudflareBytes: 500);

    [Fact]
    public void A_site_far_from_all_limits_is_fine() => Assert.Empty(Compared(100, 200));

    [Fact]
    public void Near_a_limit_is_a_notice_and_above_it_a_warning()
    {
        Assert.Equal(
            ["a/1.bin: warning PD1115: this file has 0.0 MB, and Cloudflare Pages takes 0.0 MB a file"],
            Compared(1, 501));
        Assert.Equal(Severity.Notice, Assert.Single(Found(460)).Severity);
        Assert.Equal(["warning PD1115: the site has 11 files, and Cloudflare Pages takes 10 on its free plan"], Compared([.. Enumerable.Repeat(1L, 11)]));
        Assert.Equal(["notice PD1115: the site has 0.0 MB, and GitHub Pages takes 0.0 MB"], Compared(400, 400, 150));
    }

    private static IEnumerable<string> Compared(params long[] sizes) => Found(sizes).Select(finding => finding.ToString());

    private static List<Diagnostic> Found(params long[] sizes)
    {
        var faults = new Faults();
        Small.Compare([.. sizes.Select((size, i) => new SiteFile(FormattableString.Invariant($"a/{i}.bin"), size, IsOwn: true))], faults);
        return [.. faults.ToDiagnostics(path => path, _ => "")];
    }
}
