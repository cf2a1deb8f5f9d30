using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site;

using var interruption = Interruption.Listen();
return await CommandLine.RunAsync(args, Host.OfProcess(interruption.Token), SiteBuilder.Build, SiteBuilder.Export);
