import { accessSync, constants, globSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** How a person gets each real part; `.ci/run` installs the same versions. */
const INSTALL = {
  act: "go install github.com/nektos/act@v0.2.87",
  actionlint: "go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12",
  zizmor: "pip install zizmor==1.32.0",
  git: "apt-get install git",
  jq: "apt-get install jq",
  python3: "apt-get install python3",
  "docker-registry": "apt-get install docker-registry",
  skopeo: "apt-get install skopeo",
  prometheus: "apt-get install prometheus",
  "prometheus-alertmanager": "apt-get install prometheus-alertmanager",
  postgres: "apt-get install postgresql",
  crane: "go install github.com/google/go-containerregistry/cmd/crane@v0.20.6",
} as const;

export type Tool = keyof typeof INSTALL;

/** What tests ask of the machine they run on. */
export interface Tools {
  /** For `describe.skipIf`. */
  readonly missing: boolean;
  path(tool: Tool): string;
}

/**
 * Finds tools that npm does not bring. Where one is missing its tests are to be skipped, and a line says so and why.
 *
 * @throws Error about a missing tool where `CI=true` or `ENV_ACTIONS_REAL=required`: there it is a failure
 */
export function findTools(tests: string, needed: readonly Tool[]): Tools {
  const paths = new Map(needed.map((tool) => [tool, findTool(tool)] as const));
  const missing = needed.filter((tool) => paths.get(tool) === undefined);
  const why = missing.map((tool) => `${tool} is not installed (${INSTALL[tool]})`).join("; ");
  if (missing.length > 0 && isRequired()) throw new Error(`${tests}: ${why}. Here every real part is required.`);
  if (missing.length > 0) console.log(`SKIPPED: ${tests}: ${why}.`);
  return { missing: missing.length > 0, path: (tool) => paths.get(tool) ?? tool };
}

function isRequired(): boolean {
  return process.env["CI"] === "true" || process.env["ENV_ACTIONS_REAL"] === "required";
}

/** On the PATH, where `go install` puts it, or where Debian keeps the versions of PostgreSQL. */
function findTool(tool: Tool): string | undefined {
  const versions = tool === "postgres" ? globSync("/usr/lib/postgresql/*/bin").toSorted() : [];
  const folders = [...versions, ...(process.env["PATH"] ?? "").split(delimiter), join(homedir(), "go", "bin")];
  return folders.map((folder) => join(folder, tool)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
