// Lighthouse with its mobile settings on pages of a site, pictures of other hosts blocked; fails below 100 for accessibility, best practices
// and SEO, and below 99 for performance, which is the middle of three runs.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [origin, chromePath, ...routes] = process.argv.slice(2);
const least = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const middle = numbers => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const chrome = await launch({ chromePath, chromeFlags: ["--headless", "--no-sandbox", "--disable-quic", `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`] });
let failed = false;
for (const route of routes) {
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const { lhr } = await lighthouse(origin + route, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(least), blockedUrlPatterns: ["https://*"] });
    if (lhr.runtimeError) throw new Error(`${route}: ${lhr.runtimeError.message}`);
    runs.push(lhr);
  }
  const scores = Object.fromEntries(Object.keys(least).map(name => [name, middle(runs.map(lhr => Math.round(lhr.categories[name].score * 100)))]));
  console.log(route, Object.entries(scores).map(([name, score]) => `${name} ${score}`).join(", "));
  for (const name of Object.keys(least).filter(name => scores[name] < least[name])) {
    failed = true;
    const { categories, audits } = runs[0];
    for (const { id } of categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)) {
      console.log(`  ${id}: ${audits[id].title} ${audits[id].displayValue ?? ""}`);
      for (const item of audits[id].details?.items?.slice(0, 3) ?? []) console.log(`    ${item.node?.snippet ?? item.description ?? item.url ?? ""}`);
    }
  }
}
await chrome.kill();
process.exit(failed ? 1 : 0);
