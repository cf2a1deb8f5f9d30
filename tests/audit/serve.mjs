// Serves a built site as hosts of static sites do: compressed, with lifetimes, /folder/ for its index.html, 404.html for what is not there.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};

const server = createServer((request, response) => {
  let path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (path.endsWith("/")) path += "index.html";
  const found = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile();
  const file = join(folder, found ? path : "404.html");
  const type = types[extname(file)];
  response.writeHead(found ? 200 : 404, {
    "Content-Type": type ?? "application/octet-stream",
    "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=600",
    ...(type && type !== types[".png"] ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(type && type !== types[".png"] ? gzipSync(readFileSync(file)) : readFileSync(file));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
