using System.Collections.Immutable;

namespace PaperDigest.Cli.Deploying;

/// <summary>In whose name commits are made: the user's as far as git knows it, else the tool's.</summary>
internal sealed record GitIdentity(ImmutableDictionary<string, string> Variables)
{
    private const string Name = "PaperDigest";

    // A name of no host, so that no account anywhere is taken for the author (RFC 2606 §2).
    private const string Email = "paperdigest@deploy.invalid";

    /// <summary>As git finds it: environment, settings; a value without a letter or digit, of which git would make no name, counts as none.</summary>
    public static GitIdentity Find(ImmutableDictionary<string, string> environment, GitSettings settings)
    {
        return new GitIdentity(ImmutableDictionary.CreateRange(Of("author").Concat(Of("committer"))));

        IEnumerable<KeyValuePair<string, string>> Of(string role)
        {
            var variable = $"GIT_{role.ToUpperInvariant()}_";
            yield return new(variable + "NAME", Variable(variable + "NAME") ?? Setting(role + ".name") ?? Setting("user.name") ?? Name);
            yield return new(variable + "EMAIL", Variable(variable + "EMAIL") ?? Setting(role + ".email") ?? Setting("user.email") ?? Variable("EMAIL") ?? Email);
        }

        string? Variable(string name) => Usable(environment.GetValueOrDefault(name));
        string? Setting(string name) => Usable(settings.Value(name));
        static string? Usable(string? value) => value?.Any(char.IsLetterOrDigit) == true ? value : null;
    }

    /// <summary>Git in this name.</summary>
    public Git Of(Git git) => git.With(Variables);
}
