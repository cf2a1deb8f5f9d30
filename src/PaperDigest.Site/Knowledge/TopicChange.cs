namespace PaperDigest.Site.Knowledge;

/// <summary>How often a topic is named of late, and how often before.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Recent">Papers of the recent days that name it.</param>
/// <param name="Earlier">Papers of the time before that name it.</param>
/// <param name="RecentPapers">All papers of the recent days.</param>
/// <param name="EarlierPapers">All papers of the time before.</param>
public sealed record TopicChange(Topic Topic, int Recent, int Earlier, int RecentPapers, int EarlierPapers)
{
    /// <summary>Of how many topics that have not changed one has an interval of 99 % that says otherwise.</summary>
    public const int OneByChanceIn = 100;

    // Half a paper more in each count keeps a topic that was never named before from being endlessly more frequent (Haldane 1956, Anscombe 1956).
    private const double Half = .5;

    // Both sides of the 99 % interval of the normal distribution.
    private const double Confidence = 2.576;

    /// <summary>Of a hundred recent papers.</summary>
    public double RecentPercent => Percent(Recent, RecentPapers);

    /// <summary>Of a hundred earlier papers.</summary>
    public double EarlierPercent => Percent(Earlier, EarlierPapers);

    /// <summary>How many times as frequent it is as before, smoothed.</summary>
    public double Ratio => Math.Exp(LogRatio);

    /// <summary>What the ratio is at least, by its confidence interval of 99 %.</summary>
    public double LowestRatio => Math.Exp(LogRatio - (Confidence * StandardError));

    /// <summary>What the ratio is at most, by its confidence interval of 99 %.</summary>
    public double HighestRatio => Math.Exp(LogRatio + (Confidence * StandardError));

    private double LogRatio => Math.Log((Recent + Half) / (RecentPapers + Half) / ((Earlier + Half) / (EarlierPapers + Half)));

    // Of the logarithm of a ratio of two shares (Katz et al. 1978).
    private double StandardError => Math.Sqrt((1 / (Recent + Half)) - (1 / (RecentPapers + Half)) + (1 / (Earlier + Half)) - (1 / (EarlierPapers + Half)));

    private static double Percent(int count, int papers) => papers == 0 ? 0 : 100.0 * count / papers;
}
