namespace PaperDigest.Core.Diagnostics;

/// <summary>
/// Every code that a diagnostic can carry. The README lists them; a code is never reused for something else.
/// 01xx files, 02xx digests, 03xx text of papers, 04xx configuration, 05xx templates and assets, 06xx output, 07xx pages, 08xx serving, 09xx the tool, 10xx publishing,
/// 11xx built sites, 12xx what can be mended, 13xx beginning sites and digests.
/// </summary>
public static class Codes
{
    /// <summary>No file matches the content globs.</summary>
    public const string NoContent = "PD0101";

    /// <summary>A file could not be opened or read.</summary>
    public const string UnreadableFile = "PD0102";

    /// <summary>A file is not UTF-8.</summary>
    public const string NotUtf8 = "PD0103";

    /// <summary>A file is too large to be a digest.</summary>
    public const string FileTooLarge = "PD0104";

    /// <summary>Control characters were dropped from a file.</summary>
    public const string ControlCharacters = "PD0105";

    /// <summary>A digest has no date, in its heading or its path.</summary>
    public const string NoDate = "PD0201";

    /// <summary>The date of a heading and that of the path differ, or a date does not exist.</summary>
    public const string OddDate = "PD0202";

    /// <summary>A vote count is not a number.</summary>
    public const string OddVotes = "PD0203";

    /// <summary>A heading looks like a paper's but has no link that can be read.</summary>
    public const string OddHeading = "PD0204";

    /// <summary>A paper's link is not arXiv's, so its address is made from the link.</summary>
    public const string NotArxiv = "PD0205";

    /// <summary>A line of authors could not be read as a list.</summary>
    public const string OddAuthors = "PD0206";

    /// <summary>A picture or video line could not be read.</summary>
    public const string OddMedia = "PD0207";

    /// <summary>A paper has no summary.</summary>
    public const string NoSummary = "PD0208";

    /// <summary>A paper stands twice in one day.</summary>
    public const string RepeatedPaper = "PD0209";

    /// <summary>Front matter could not be read.</summary>
    public const string OddFrontMatter = "PD0210";

    /// <summary>A file holds no digest.</summary>
    public const string NoDigest = "PD0211";

    /// <summary>A digest is a draft or lies in the future, and was left out.</summary>
    public const string NotYet = "PD0212";

    /// <summary>A heading inside a summary that may have been meant to end it.</summary>
    public const string HeadingInSummary = "PD0213";

    /// <summary>A label's asterisks do not match.</summary>
    public const string OddLabel = "PD0301";

    /// <summary>A list written as code could not be read to its end.</summary>
    public const string OddLiteral = "PD0302";

    /// <summary>A TeX command whose backslash was eaten was repaired.</summary>
    public const string RepairedEscape = "PD0303";

    /// <summary>A formula could not be read and is shown as typed.</summary>
    public const string OddTex = "PD0304";

    /// <summary>Raw HTML stands in a summary and is shown as typed.</summary>
    public const string RawHtml = "PD0305";

    /// <summary>A summary is nested too deeply to be read as Markdown.</summary>
    public const string TooDeep = "PD0306";

    /// <summary>The configuration is not YAML.</summary>
    public const string ConfigSyntax = "PD0401";

    /// <summary>An unknown key in the configuration.</summary>
    public const string ConfigUnknownKey = "PD0402";

    /// <summary>A value of the configuration has the wrong form.</summary>
    public const string ConfigValue = "PD0403";

    /// <summary>The configuration file does not exist.</summary>
    public const string ConfigMissing = "PD0404";

    /// <summary>No base_url is set, so full addresses point to this computer.</summary>
    public const string NoBaseUrl = "PD0405";

    /// <summary>A template could not be parsed.</summary>
    public const string TemplateSyntax = "PD0501";

    /// <summary>A template failed while a page was rendered.</summary>
    public const string TemplateRuntime = "PD0502";

    /// <summary>A template, asset or text was asked for and does not exist.</summary>
    public const string TemplateMissing = "PD0503";

    /// <summary>The table of interface texts could not be read.</summary>
    public const string TextsBroken = "PD0504";

    /// <summary>The files of a script module cannot be joined.</summary>
    public const string ModuleBroken = "PD0505";

    /// <summary>The output folder is not empty and not PaperDigest's.</summary>
    public const string OutputForeign = "PD0601";

    /// <summary>The output could not be written.</summary>
    public const string OutputFailed = "PD0602";

    /// <summary>Another build uses the output folder.</summary>
    public const string OutputBusy = "PD0603";

    /// <summary>A file that PaperDigest did not write stands where a page belongs; it was kept.</summary>
    public const string OutputForeignFile = "PD0604";

    /// <summary>The list of files that earlier builds wrote cannot be read; stale ones stay.</summary>
    public const string OutputListLost = "PD0605";

    /// <summary>The journal of a killed build cannot be read, so the site may be half old, half new until the next build.</summary>
    public const string OutputJournalDamaged = "PD0606";

    /// <summary>Two pages have one address.</summary>
    public const string AddressTwice = "PD0701";

    /// <summary>A redirect leads to an address where there is no page.</summary>
    public const string DeadRedirect = "PD0702";

    /// <summary>An excluded paper is in no digest.</summary>
    public const string ExcludeUnknown = "PD0703";

    /// <summary>A setting of topics names a term that no paper does.</summary>
    public const string TermUnknown = "PD0704";

    /// <summary>The server could not start.</summary>
    public const string ServeFailed = "PD0801";

    /// <summary>The port that was to be listened on is taken, and another is.</summary>
    public const string PortTaken = "PD0802";

    /// <summary>Other computers can reach the preview.</summary>
    public const string ServeOpen = "PD0803";

    /// <summary>The system does not tell of changes to files, so the preview looks every second.</summary>
    public const string NotWatched = "PD0804";

    /// <summary>No browser could be opened.</summary>
    public const string NoBrowser = "PD0805";

    /// <summary>The command line is wrong.</summary>
    public const string Usage = "PD0901";

    /// <summary>The tool was interrupted before it was done.</summary>
    public const string Interrupted = "PD0902";

    /// <summary>The tool itself failed.</summary>
    public const string Bug = "PD0903";

    /// <summary>A term was asked for that no paper names.</summary>
    public const string NoSuchTerm = "PD0904";

    /// <summary>There is no built site to publish.</summary>
    public const string NoSite = "PD1001";

    /// <summary>A built site is not as the build left it.</summary>
    public const string SiteNotWhole = "PD1002";

    /// <summary>Files in the output folder are not the site's and were not published.</summary>
    public const string NotPublished = "PD1003";

    /// <summary>Git is not there, too old, or does not run.</summary>
    public const string NoGit = "PD1004";

    /// <summary>The remote to publish to is not known.</summary>
    public const string NoRemote = "PD1005";

    /// <summary>The branch holds something that was not published by this tool.</summary>
    public const string BranchForeign = "PD1006";

    /// <summary>The remote could not be reached, or refused.</summary>
    public const string RemoteFailed = "PD1007";

    /// <summary>The site was built for another address than it will have.</summary>
    public const string AddressMismatch = "PD1008";

    /// <summary>The site is larger than GitHub Pages takes.</summary>
    public const string BeyondPages = "PD1009";

    /// <summary>A digest is newer than the site that is published.</summary>
    public const string NotBuilt = "PD1010";

    /// <summary>The site was built for another address than the settings say.</summary>
    public const string SiteElsewhere = "PD1101";

    /// <summary>A file that the build wrote is gone.</summary>
    public const string SiteFileGone = "PD1102";

    /// <summary>A file of the site cannot be read as what it is.</summary>
    public const string SiteFileBroken = "PD1103";

    /// <summary>An address leads to a file that the site does not have.</summary>
    public const string DeadLink = "PD1104";

    /// <summary>An address names a place that its page does not have.</summary>
    public const string DeadAnchor = "PD1105";

    /// <summary>An address on the site's host lies outside of its base path.</summary>
    public const string OutsideBasePath = "PD1106";

    /// <summary>An address cannot be read.</summary>
    public const string OddAddress = "PD1107";

    /// <summary>An identifier stands twice in a page.</summary>
    public const string RepeatedId = "PD1108";

    /// <summary>A label or description names an identifier that its page does not have.</summary>
    public const string UnknownId = "PD1109";

    /// <summary>A picture has no text in its place.</summary>
    public const string NoAlt = "PD1110";

    /// <summary>A page has no title.</summary>
    public const string NoTitle = "PD1111";

    /// <summary>A page does not say its language.</summary>
    public const string NoLanguage = "PD1112";

    /// <summary>A page has no main heading.</summary>
    public const string NoMainHeading = "PD1113";

    /// <summary>A page, or what it loads, is heavier than its budget.</summary>
    public const string OverBudget = "PD1114";

    /// <summary>The site nears or passes a limit of a host.</summary>
    public const string HostLimit = "PD1115";

    /// <summary>A page elsewhere does not exist, or its host does not.</summary>
    public const string DeadExternal = "PD1116";

    /// <summary>No built site was found where one was to be checked.</summary>
    public const string NothingToCheck = "PD1117";

    /// <summary>A file begins with a byte order mark.</summary>
    public const string ByteOrderMark = "PD1201";

    /// <summary>A file has line ends with CR.</summary>
    public const string LineEnds = "PD1202";

    /// <summary>A line holds letters in parts (NFD).</summary>
    public const string Decomposed = "PD1203";

    /// <summary>A particle sticks to bold text that ends in a mark.</summary>
    public const string StuckBold = "PD1204";

    /// <summary>A particle sticks to an address.</summary>
    public const string StuckAddress = "PD1205";

    /// <summary>A heading stands twice, once with nothing or the same below it.</summary>
    public const string RepeatedHeading = "PD1206";

    /// <summary>Something was not mended, because the digest would have said something else after it.</summary>
    public const string NotMended = "PD1207";

    /// <summary>A file was not mended, because it is a link to outside of the content folder or cannot be written.</summary>
    public const string NotWritten = "PD1208";

    /// <summary>A file stands where a new site needs a folder.</summary>
    public const string NotAFolder = "PD1301";

    /// <summary>A day was to begin that has a digest already.</summary>
    public const string DigestExists = "PD1302";

    /// <summary>The settings take in no file that a new digest could be.</summary>
    public const string NoPlace = "PD1303";

    /// <summary>GitHub does not run a workflow that lies below the top of a repository.</summary>
    public const string WorkflowBelow = "PD1304";

    /// <summary>The site would be committed with its source, because .gitignore does not name it.</summary>
    public const string SiteNotIgnored = "PD1305";
}
