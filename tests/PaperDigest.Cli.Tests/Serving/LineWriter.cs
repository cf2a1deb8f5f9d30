using System.Text;
using System.Threading.Channels;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>What a running tool writes, line by line, for a test that waits for it.</summary>
internal sealed class LineWriter : TextWriter
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder all = new();
    private readonly Lock gate = new();

    public override Encoding Encoding => Encoding.UTF8;

    public string All
    {
        get
        {
            lock (gate)
            {
                return all.ToString();
            }
        }
    }

    public override void Write(char value) => throw new NotSupportedException("The tool writes lines.");

    public override void WriteLine(string? value)
    {
        lock (gate)
        {
            all.Append(value).Append('\n');
        }

        lines.Writer.TryWrite(value ?? "");
    }

    /// <summary>The next line that holds a text.</summary>
    public async Task<string> NextAsync(string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        try
        {
            while (true)
            {
                var line = await lines.Reader.ReadAsync(patience.Token);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"no line with \"{text}\" came after:\n{All}");
        }
    }
}
