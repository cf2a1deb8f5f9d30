using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;

namespace PaperDigest.Cli.Deploying;

/// <summary>How a run of git ended.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record GitAnswer(int Exit, byte[] Output, string Error)
{
    public bool IsDone => Exit == 0;

    /// <summary>The output as UTF-8, without the end of its last line.</summary>
    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\n', '\r');
}

/// <summary>Runs git: without a shell, in a folder and an environment that are given whole.</summary>
/// <param name="program">The program, absolute.</param>
/// <param name="folder">Where it runs.</param>
/// <param name="environment">All of its environment.</param>
/// <param name="interrupted">Ends it, and all that it started.</param>
internal sealed class Git(string program, string folder, ImmutableDictionary<string, string> environment, CancellationToken interrupted)
{
    private const int EndedByInterrupt = 130;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public string Program => program;

    public string Folder => folder;

    /// <summary>The same with more variables in its environment.</summary>
    public Git With(IEnumerable<KeyValuePair<string, string>> variables) => new(program, folder, environment.SetItems(variables), interrupted);

    /// <summary>Runs it, whatever comes of it.</summary>
    /// <param name="arguments">The command and what it takes; nothing here is read by a shell.</param>
    /// <param name="input">Writes its standard input; null for none.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public async Task<GitAnswer> AskAsync(IEnumerable<string> arguments, Func<Stream, Task>? input = null)
    {
        interrupted.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            return await TalkAsync(process, input);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>Runs a command that only a disk, or a fault of ours, makes fail.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public async Task<GitAnswer> DoAsync(IEnumerable<string> arguments, Func<Stream, Task>? input = null)
    {
        var answer = await AskAsync(arguments, input);
        return answer.IsDone ? answer : throw new IOException($"git {arguments.First()} failed: {GitWords.WithoutSecrets(answer.Error.Trim())}");
    }

    private async Task<GitAnswer> TalkAsync(Process process, Func<Stream, Task>? input)
    {
        var output = new MemoryStream();
        var error = new StringBuilder();
        var outputRead = process.StandardOutput.BaseStream.CopyToAsync(output, interrupted);
        var errorRead = ReadAsync(process.StandardError.BaseStream, error);
        await WriteAsync(process, input);
        await process.WaitForExitAsync(interrupted);
        await outputRead;

        // A connection that ssh keeps for later (ControlPersist) keeps standard error open for as long.
        await Task.WhenAny(errorRead, Task.Delay(Farewell, interrupted));
        if (process.ExitCode == EndedByInterrupt)
        {
            // A terminal interrupts git and us at once, and git may be the first to know.
            await Task.Delay(Farewell, interrupted);
        }

        lock (error)
        {
            return new GitAnswer(process.ExitCode, output.ToArray(), error.ToString());
        }
    }

    private async Task WriteAsync(Process process, Func<Stream, Task>? input)
    {
        var stream = process.StandardInput.BaseStream;
        try
        {
            await (input?.Invoke(stream) ?? Task.CompletedTask);
            await stream.FlushAsync(interrupted);
            stream.Close();
        }
        catch (IOException)
        {
            // Either git ended before it had read all, and its exit code tells why; or what was to be written could not be read.
            await Task.WhenAny(process.WaitForExitAsync(interrupted), Task.Delay(Farewell, interrupted));
            if (!process.HasExited)
            {
                throw;
            }
        }
    }

    private async Task ReadAsync(Stream stream, StringBuilder text)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var buffer = new char[4096];
        for (int count; (count = await reader.ReadAsync(buffer, interrupted)) > 0;)
        {
            lock (text)
            {
                text.Append(buffer, 0, count);
            }
        }
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
