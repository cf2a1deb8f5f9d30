using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>Folders that cannot be written, and a disk that fills up.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly TestOutput output = new();

    [Theory]
    [InlineData("")]
    [InlineData("below")]
    [InlineData("far/below")]
    public void An_output_that_is_or_lies_below_a_file_is_a_failure_with_a_clear_message(string below)
    {
        File.WriteAllText(output.Root, "a file");

        var failure = Assert.Throws<OutputException>(() => TestOutput.Open(Path.Join(output.Root, below)));

        Assert.Equal((Codes.OutputFailed, false), (failure.Diagnostic.Code, failure.IsRefusal));
        Assert.Contains("_site is a file", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(output.Root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("far/below")]
    public void An_output_that_is_or_lies_below_a_link_to_nothing_is_a_failure_that_says_so(string below)
    {
        Directory.CreateSymbolicLink(output.Root, "missing");

        var failure = Assert.Throws<OutputException>(() => TestOutput.Open(Path.Join(output.Root, below)));

        Assert.Equal((Codes.OutputFailed, false), (failure.Diagnostic.Code, failure.IsRefusal));
        Assert.Contains("_site is a link that leads nowhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_cannot_be_flushed_is_an_error_of_the_disk()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a call for it");
        using var noFile = new SafeFileHandle(int.MaxValue, ownsHandle: false);
        Assert.Throws<IOException>(() => DiskSync.Flush(noFile, step: null));
    }

    [Fact]
    public void A_disk_that_fills_up_while_pages_are_written_leaves_the_old_site_whole()
    {
        using var disk = SmallDisk.Mount(output.Root);
        output.Build(("index.html", "home"), ("big.html", new string('o', 300_000)));
        var old = output.Site();

        Assert.Equal(Codes.OutputFailed, Fail().Code);
        Assert.Equal(old, output.Site());

        disk.Grow();
        output.Build(Larger);
        Assert.Equal(Larger.Length, output.Site().Length);

        Diagnostic Fail() => Assert.Throws<OutputException>(() => output.Build(Larger)).Diagnostic;
    }

    [Fact]
    public void A_disk_that_is_full_when_the_journal_is_written_leaves_the_old_site_whole()
    {
        using var disk = SmallDisk.Mount(output.Root);
        output.Build(("index.html", "home"));
        using (var build = output.Open())
        {
            TestOutput.Write(build, ("index.html", "new"), ("2025/1/index.html", "day"));
            SmallDisk.Fill(Path.Join(output.Root, "filler"));
            Assert.False(Assert.Throws<OutputException>(() => build.Commit(progress: null)).IsRefusal);
        }

        File.Delete(Path.Join(output.Root, "filler"));
        Assert.Equal(["index.html=home"], output.Site());
        output.Build(("index.html", "new"), ("2025/1/index.html", "day"));
        Assert.Equal(["2025/1/index.html=day", "index.html=new"], output.Site());
    }

    public void Dispose() => output.Dispose();

    private static (string, string)[] Larger =>
        [.. Enumerable.Range(0, 40).Select(i => ($"papers/{i}/index.html", new string('n', 50_000)))];

    /// <summary>A disk of one megabyte in memory, mounted where the test may mount; elsewhere the test is skipped.</summary>
    private sealed class SmallDisk(string folder) : IDisposable
    {
        public static SmallDisk Mount(string folder)
        {
            Directory.CreateDirectory(folder);
            var mayMount = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=1m", "paperdigest-test", folder);
            Assert.SkipUnless(mayMount, "mounting a small disk needs Linux and the rights of root");
            return new SmallDisk(folder);
        }

        public static void Fill(string file)
        {
            using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
            Assert.Throws<IOException>(() => WriteForever(handle));
        }

        public void Grow() => Assert.True(Run("mount", "-o", "remount,size=8m", folder));

        public void Dispose() => Assert.True(Run("umount", folder));

        private static void WriteForever(SafeFileHandle handle)
        {
            for (var offset = 0L; ; offset += 1024)
            {
                RandomAccess.Write(handle, new byte[1024], offset);
            }
        }

        private static bool Run(string command, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false; // There is no such command.
            }
        }
    }
}
