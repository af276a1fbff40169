/** Builds `dist/`: one bundle, a launcher for each door, the policy's schema, the licences. The same source gives the same bytes. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, tool } from "./command.ts";
import { doorsOf, launchersOf } from "./doors.ts";
import { licenseTexts } from "./licenses.ts";
import { policySchemaFile } from "./policy-schema.ts";

const compiled = join(root, "build");
const bundled = join(compiled, "dist");
const shipped = join(root, "dist");
const stats = join(compiled, "stats.json");
const entry = "build/actions/index.js";

/** What @actions/github imports of undici: an agent that it makes at start, and a fetch that it would send with. */
const NO_UNDICI = `export class ProxyAgent {}
export function fetch() {
  throw new Error("Requests are sent by the transport of env-actions only.");
}
`;

/** What @actions/github asks for that agent and that fetch: a second HTTP client, with TLS and a tunnel for proxies. */
const NO_HTTP_CLIENT = `export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}
`;

/** What @actions/github adds to Octokit: a method for each of GitHub's routes, and lists read whole. We name routes and pages ourselves. */
const NO_PLUGINS = {
  "plugin-rest-endpoint-methods": "export const restEndpointMethods = () => ({});\n",
  "plugin-paginate-rest": "export const paginateRest = () => ({});\n",
};

rmSync(compiled, { recursive: true, force: true });
tool("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
mkdirSync(bundled, { recursive: true });
keepDependenciesLean();
// The bundler reads JavaScript, as its own TypeScript loader does not know this compiler.
tool(
  "node_modules/@vercel/ncc/dist/ncc/cli.js",
  "build",
  entry,
  "-o",
  "build/dist",
  "--target",
  "es2022",
  "--stats-out",
  stats,
  "-q",
);
refuseMissingModules();
for (const file of readdirSync(bundled).filter((name) => name.endsWith(".js"))) {
  const path = join(bundled, file);
  writeFileSync(path, plain(file, withoutRequire(readFileSync(path, "utf8"))));
}

const built: Record<string, unknown> = await import(pathToFileURL(join(root, entry)).href);
for (const [name, door] of doorsOf(built)) {
  for (const [file, text] of launchersOf(name, door)) writeFileSync(join(bundled, file), text);
}
// For a clone of the ledger, on a machine that has nothing but Node.
const command =
  '#!/usr/bin/env node\nimport { commandLine, processTerminal } from "./index.js";\nawait commandLine(processTerminal());\n';
writeFileSync(join(bundled, "cli.mjs"), command, { mode: 0o755 });
writeFileSync(join(bundled, "package.json"), '{\n  "type": "module"\n}\n');
// For editors: examples and guides name it by its address.
writeFileSync(join(bundled, "environments.schema.json"), policySchemaFile());
writeFileSync(join(bundled, "LICENSES.txt"), licenseTexts(bundledModules()));

rmSync(shipped, { recursive: true, force: true });
cpSync(bundled, shipped, { recursive: true });
for (const file of readdirSync(shipped).sort()) {
  console.log(`${String(statSync(join(shipped, file)).size).padStart(9)}  dist/${file}`);
}

/**
 * Two dependencies load undici, an HTTP client that is never used here, and loading that costs more than starting Node. The
 * bundler gets copies of them to read: @actions/core with the promise that its modules do nothing when they are loaded,
 * which leaves out the OpenID tokens it wants the client for, and @actions/github beside an undici without content, as
 * every request of ours brings its own way to be sent, and beside plugins without content, as nothing here calls them.
 */
function keepDependenciesLean(): void {
  for (const name of ["@actions/core", "@actions/github"]) {
    cpSync(join(root, "node_modules", name), join(compiled, "node_modules", name), { recursive: true });
  }
  const manifest = join(compiled, "node_modules/@actions/core/package.json");
  const read: object = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...read, sideEffects: false }));
  writeFileSync(join(compiled, "node_modules/undici.js"), NO_UNDICI);
  const client = join(compiled, "node_modules/@actions/github/node_modules/@actions/http-client");
  rmSync(client, { recursive: true });
  writeFileSync(`${client}.js`, NO_HTTP_CLIENT);
  mkdirSync(join(compiled, "node_modules/@octokit"));
  for (const [name, text] of Object.entries(NO_PLUGINS)) {
    writeFileSync(join(compiled, "node_modules/@octokit", `${name}.js`), text);
  }
}

/** An import that cannot be resolved does not fail the bundler: it leaves a module that throws when it is started. */
function refuseMissingModules(): void {
  for (const file of readdirSync(bundled).filter((name) => name.endsWith(".js"))) {
    const missing = /webpackMissingModule|var e = new Error\("Cannot find module '([^']*)'/.exec(
      readFileSync(join(bundled, file), "utf8"),
    );
    if (missing !== null) throw new Error(`dist/${file} misses a module: ${missing[0]}`);
  }
}

/**
 * Node's own modules by a lookup. The bundler writes a `createRequire` for each, which makes a resolver for files first: on
 * the way to an error about an input that was a tenth of a step's own processor time.
 */
function withoutRequire(text: string): string {
  return text
    .replace(/^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/m, "")
    .replaceAll("__WEBPACK_EXTERNAL_createRequire(import.meta.url)(", "process.getBuiltinModule(");
}

/**
 * Writes every other character than ASCII as an escape. One such character, even in a comment, makes Node keep the whole text
 * with two bytes a character; and nobody has to look for invisible ones in a review.
 */
function plain(file: string, text: string): string {
  // In these two places an escape would mean something else.
  if (/\\[^\0-\x7f]|String\.raw\s*`[^`]*[^\0-\x7f]/.test(text))
    throw new Error(`dist/${file} has a text that cannot be escaped`);
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function bundledModules(): string[] {
  const read: unknown = JSON.parse(readFileSync(stats, "utf8"));
  return [...moduleNames(read)];
}

/** Every module's path in the bundler's statistics, also of those it joined into one. */
function* moduleNames(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  if ("name" in node && typeof node.name === "string") yield node.name;
  if ("modules" in node && Array.isArray(node.modules)) for (const inner of node.modules) yield* moduleNames(inner);
}
