using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking;

namespace PaperDigest.Cli.Checking;

/// <summary>What addresses elsewhere answered.</summary>
/// <param name="Asked">How many addresses were looked at, those from the cache included.</param>
/// <param name="Unknown">Of how many it is not known whether they exist.</param>
/// <param name="Findings">Those that do not.</param>
internal sealed record ExternalReport(int Asked, int Unknown, ImmutableArray<Diagnostic> Findings);

/// <summary>How patient and how polite to be.</summary>
/// <param name="Delay">Between two requests to one host.</param>
/// <param name="Timeout">For one answer.</param>
/// <param name="LongestWait">That a host may ask for with Retry-After; one that asks for more is left alone.</param>
internal sealed record Manners(TimeSpan Delay, TimeSpan Timeout, TimeSpan LongestWait)
{
    /// <summary>One request a second to a host.</summary>
    public static readonly Manners Usual = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2));
}

/// <summary>Asks addresses elsewhere whether they exist: hosts beside each other, the addresses of a host one after the other.</summary>
internal sealed class ExternalCheck(HttpClient client, ExternalCache cache, Manners manners)
{
    private const int Hosts = 8;
    private const int NoHost = 0;

    private static readonly Diagnostic CutOff = new(
        Codes.DeadExternal, Severity.Notice, "no host can be reached, so nothing is known of addresses elsewhere", Hint: "Try again when this computer is connected.");

    /// <summary>Asks them all.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was answered is in the cache.</exception>
    public async Task<ExternalReport> RunAsync(ImmutableArray<ExternalAddress> addresses, CancellationToken cancellation)
    {
        // The status of each; null when it is not known.
        var answers = new int?[addresses.Length];
        var hosts = addresses.Index().Where(one => IsPublic(new Uri(one.Item.Address))).GroupBy(one => new Uri(one.Item.Address).Host, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(
            hosts, new ParallelOptions { MaxDegreeOfParallelism = Hosts, CancellationToken = cancellation },
            async (host, stop) => await AskHostAsync(host, answers, stop));

        // Where no host at all can be found, it is this computer that is cut off.
        var isCutOff = answers.Contains(NoHost) && Array.TrueForAll(answers, answer => answer is null or NoHost);
        return isCutOff
            ? new ExternalReport(addresses.Length, addresses.Length, [CutOff])
            : new ExternalReport(addresses.Length, answers.Count(answer => answer is null), [.. addresses.Zip(answers, Finding).OfType<Diagnostic>()]);
    }

    private async Task AskHostAsync(IEnumerable<(int Index, ExternalAddress Item)> addresses, int?[] answers, CancellationToken stop)
    {
        var (delay, silent) = (TimeSpan.Zero, (Answer?)null);
        foreach (var (i, one) in addresses)
        {
            if (cache.Of(one.Address) is { } known)
            {
                answers[i] = known;
                continue;
            }

            // A host that does not exist, or wants to be left alone, is not asked again.
            if (silent is null)
            {
                await Task.Delay(delay, stop);
                delay = manners.Delay;
                var answer = await AskAsync(new Uri(one.Address), stop);
                answers[i] = answer.Status;
                silent = answer.IsLast ? answer : null;
                if (answer.Status is { } status and not NoHost)
                {
                    cache.Add(one.Address, status);
                }
            }
            else
            {
                answers[i] = silent.Status;
            }
        }
    }

    // Some servers do not know HEAD, or answer it as if nothing were there.
    private async Task<Answer> AskAsync(Uri address, CancellationToken stop)
    {
        var answer = await AskAsync(HttpMethod.Head, address, mayWait: true, stop);
        if (answer.IsLast || answer.Status is >= 200 and < 300)
        {
            return answer;
        }

        await Task.Delay(manners.Delay, stop);
        return await AskAsync(HttpMethod.Get, address, mayWait: true, stop);
    }

    private async Task<Answer> AskAsync(HttpMethod method, Uri address, bool mayWait, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(manners.Timeout);
        TimeSpan wait;
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                var status = (int)response.StatusCode;
                return new Answer(status is (>= 200 and < 300) or 404 or 410 ? status : null);
            }

            var asked = response.Headers.RetryAfter;
            wait = asked?.Delta ?? (asked?.Date is { } date ? date - DateTimeOffset.UtcNow : TimeSpan.MaxValue);
        }
        catch (HttpRequestException e)
        {
            return e.GetBaseException() is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }
                ? new Answer(NoHost, IsLast: true)
                : new Answer(null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Answer(null);
        }

        if (!mayWait || wait > manners.LongestWait)
        {
            return new Answer(null, IsLast: true);
        }

        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, stop);
        return await AskAsync(method, address, mayWait: false, stop);
    }

    private static Diagnostic? Finding(ExternalAddress one, int? status)
    {
        var why = status switch
        {
            NoHost => "leads to a host that does not exist",
            404 => "does not exist (404)",
            410 => "does not exist any more (410)",
            _ => null,
        };
        return why is null
            ? null
            : new Diagnostic(
                Codes.DeadExternal, Severity.Warning, $"\"{one.Address}\" {why}", one.File, one.Line, one.Column,
                "Correct it in the digest or the template that it comes from.");
    }

    // Addresses of this computer and its network are nobody's business but theirs.
    private static bool IsPublic(Uri address) => !address.IsLoopback && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _);

    /// <param name="Status">Null when it is not known, <see cref="NoHost"/> when there is no such host.</param>
    /// <param name="IsLast">Whether the host is to be left alone from now on.</param>
    private sealed record Answer(int? Status, bool IsLast = false);
}
