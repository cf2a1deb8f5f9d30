namespace PaperDigest.Browser.Tests.Sites;

/// <summary>Routes of one page of each kind, and of more where the digests make them differ.</summary>
public static class PageKinds
{
    /// <summary>The day of the hostile and the odd digest.</summary>
    public const string Day = "/2025/01/16/";

    /// <summary>The day of the digest that this repository brings along, as most days are.</summary>
    public const string PlainDay = "/2025/01/15/";

    /// <summary>A day whose order is not that of votes, and of whose papers some have code.</summary>
    public const string MixedDay = "/2025/01/10/";

    /// <summary>A paper with the longest of everything.</summary>
    public const string Odd = "/papers/2501.16010/";

    /// <summary>A topic, in two languages.</summary>
    public const string Topic = "/topics/diffusion-model/";

    /// <summary>The one page that needs scripts.</summary>
    public const string Search = "/search/";

    /// <summary>Every kind.</summary>
    public static readonly string[] All =
    [
        "/", Day, PlainDay, MixedDay, "/2025/01/", "/2025/", Odd, "/papers/2501.16001/", "/papers/2501.16003/", "/papers/2501.16011/",
        "/papers/2501.08313/", "/authors/mallory/", "/authors/", "/authors/m/", "/topics/", "/topics/a-z/", Topic, "/best/", "/best/2025/", "/best/2025-01/", "/best/2025-w03/", "/trends/", Search, "/about/", "/404.html",
    ];
}
