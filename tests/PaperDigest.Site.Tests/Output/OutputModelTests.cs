using CsCheck;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>Random lives of an output folder against a model of a few lines: old or new site, and always the files of others.</summary>
public sealed class OutputModelTests
{
    // Files and folders that get in each other's way; those in assets are immutable.
    private static readonly string[] Paths =
        ["index.html", "a", "a/index.html", "a/b", "a/b/index.html", "c/d/e.html", "c/d/f.html", "assets", "assets/1.css", "assets/2.css"];

    private static readonly string[] ForeignPaths = ["CNAME", "a", "a/mine.txt", "c", "c/d/e.html", "assets/mine.txt"];

    private static readonly Gen<Action<World>> Builds =
        Gen.Select(Gen.Const(Paths).SelectMany(p => Gen.Shuffle(p, 0, 6)), Gen.Int[0, 2], Gen.Int[-20, 25])
            .Select<string[], int, int, Action<World>>((paths, content, failure) => world => world.Build(paths, content, failure));

    private static readonly Gen<Action<World>> Deeds = Gen.Frequency(
        (5, Builds),
        (2, Gen.Int[0, ForeignPaths.Length - 1].Select<int, Action<World>>(which => world => world.Put(ForeignPaths[which]))),
        (1, Gen.Int[0, 9].Select<int, Action<World>>(which => world => world.Edit(which))),
        (1, Gen.Int[0, 9].Select<int, Action<World>>(which => world => world.Delete(which))));

    [Fact]
    public void Whatever_happens_the_folder_holds_the_old_or_the_new_site_and_the_files_of_others() =>
        Deeds.Array[1, 12].Sample(
            deeds =>
            {
                using var world = new World();
                foreach (var deed in deeds)
                {
                    deed(world);
                    world.Compare();
                }
            },
            iter: 400);

    private sealed class World : IDisposable
    {
        private readonly TestOutput output = new();
        private readonly HashSet<string> foreign = [];
        private Dictionary<string, string> disk = [];
        private Dictionary<string, bool> ours = []; // by path: whether it is kept for one build more
        private int edits;

        public World() => output.Build();

        public void Build(string[] paths, int content, int failure)
        {
            // No site has a file where it has a folder.
            paths = [.. paths.Where(p => !paths.Any(other => IsBelow(other, p)))];
            if (TryBuild(paths, content, failure, out var summary))
            {
                Expect(paths, content);
                Assert.Equal(ours.Count, summary?.Bytes ?? ours.Count); // every file of the site is one letter long
            }
        }

        public void Put(string path)
        {
            var full = Path.Join(output.Root, path);
            if (!Directory.Exists(full) && !disk.Keys.Any(file => IsBelow(path, file)))
            {
                output.Put(path);
                disk[path] = "foreign";
                if (!ours.ContainsKey(path))
                {
                    foreign.Add(path);
                }
            }
        }

        public void Edit(int which)
        {
            if (disk.Count > 0)
            {
                var path = disk.Keys.Order(StringComparer.Ordinal).ElementAt(which % disk.Count);
                disk[path] = "X";
                var full = output.Put(path, "X");
                File.SetLastWriteTimeUtc(full, DateTime.UnixEpoch.AddDays(++edits));
            }
        }

        public void Delete(int which)
        {
            if (disk.Count > 0)
            {
                var path = disk.Keys.Order(StringComparer.Ordinal).ElementAt(which % disk.Count);
                File.Delete(Path.Join(output.Root, path));
                disk.Remove(path);
                foreign.Remove(path);
            }
        }

        public void Compare() => Assert.Equal(
            disk.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal),
            output.Site().Where(f => !f.EndsWith('/')));

        public void Dispose() => output.Dispose();

        private static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

        private static bool IsImmutable(string path) => IsBelow(path, "assets");

        private bool TryBuild(string[] paths, int content, int failure, out OutputSummary? summary)
        {
            summary = null;
            var (step, begun) = (0, false);
            try
            {
                using var build = output.Open();
                TestOutput.Write(build, [.. paths.Select(p => (p, $"{content}"))]);
                build.Step = name =>
                {
                    if (step++ == failure)
                    {
                        throw new IOException();
                    }

                    begun |= name == "journal";
                };
                summary = build.Commit(progress: null);
                return true;
            }
            catch (OutputException)
            {
                TestOutput.Recover(output.Root);
                return begun;
            }
        }

        private void Expect(string[] paths, int content)
        {
            var placed = paths.Where(p => !foreign.Any(f => f == p || IsBelow(p, f) || IsBelow(f, p))).ToList();
            var next = placed.ToDictionary(p => p, _ => false);
            foreach (var (path, isKept) in ours.Where(o => !paths.Contains(o.Key)))
            {
                if (IsImmutable(path) && !isKept && disk.ContainsKey(path) && !placed.Any(p => IsBelow(path, p) || IsBelow(p, path)))
                {
                    next[path] = true;
                }
                else
                {
                    disk.Remove(path);
                }
            }

            ours = next;
            disk = new(disk.Where(f => next.ContainsKey(f.Key) || foreign.Contains(f.Key)));
            placed.ForEach(p => disk[p] = $"{content}");
        }
    }
}
