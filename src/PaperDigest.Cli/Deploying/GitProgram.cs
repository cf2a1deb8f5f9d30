using System.ComponentModel;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Deploying;

/// <summary>Finds the git that is installed.</summary>
internal static class GitProgram
{
    // GIT_CONFIG_GLOBAL, by which settings of the user are kept out, is of 2021.
    private static readonly Version Oldest = new(2, 32);

    /// <summary>The program, absolute.</summary>
    /// <param name="path">The variable PATH. Its relative folders are left out: they would find a program of the site's folder.</param>
    public static string Find(string path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return path.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Join(folder, name))
            .FirstOrDefault(IsProgram)
            ?? throw DeployException.Refusal(Codes.NoGit, "git was not found, and deploy needs it", $"Install git {Oldest} or later, from https://git-scm.com, so that PATH leads to it.");
    }

    /// <summary>Ends with a message unless git runs and is new enough.</summary>
    public static async Task RequireAsync(Git git)
    {
        GitAnswer answer;
        try
        {
            answer = await git.AskAsync(["--version"]);
        }
        catch (Win32Exception e)
        {
            throw DoesNotRun(e.Message);
        }

        // "git version 2.39.5 (Apple Git-154)", "git version 2.47.1.windows.1"
        var words = answer.Text.Split(' ', '\n');
        var numbers = words.ElementAtOrDefault(2)?.Split('.') ?? [];
        if (!answer.IsDone || numbers.Length < 2 || !Version.TryParse($"{numbers[0]}.{numbers[1]}", out var version))
        {
            throw DoesNotRun(answer.Error);
        }

        if (version < Oldest)
        {
            throw DeployException.Refusal(Codes.NoGit, $"git {words[2]} is too old", $"Install git {Oldest} or later, from https://git-scm.com.");
        }

        DeployException DoesNotRun(string why) =>
            DeployException.Refusal(Codes.NoGit, $"\"{git.Program}\" does not run", GitWords.After("Install git anew, from https://git-scm.com.", why));
    }

    private static bool IsProgram(string file) =>
        File.Exists(file)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
