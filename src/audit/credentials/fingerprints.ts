import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { UserError } from "../../action/errors.ts";
import type { Outside } from "../../action/outside.ts";
import { SECRET_NAME } from "../../action/outside.ts";
import {
  type Fingerprints,
  fingerprint,
  makeSalt,
  sharedSecrets,
  tooGuessable,
} from "../../environments/credentials/fingerprint.ts";
import type { Finding } from "../../environments/finding.ts";
import { NAME } from "../../policy/names.ts";

const SALT = "salt";
const MOST_NAMES = 100;

const Shape = v.strictObject({
  schema: v.literal(1),
  environment: v.pipe(v.string(), v.regex(NAME)),
  prints: v.record(v.pipe(v.string(), v.regex(SECRET_NAME)), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  guessable: v.array(v.pipe(v.string(), v.regex(SECRET_NAME))),
});

/** What became of the secrets of one environment's job: names, never a value or a fingerprint. */
export interface Taken {
  readonly environment: string;
  readonly names: readonly string[];
  /** Names of those that can be found by trying, with the reason; no fingerprint of them is kept. */
  readonly guessable: readonly { readonly name: string; readonly why: string }[];
}

/**
 * Writes the fingerprints of the secrets that the step's `env:` hands over into a folder, beside the salt that the first job of
 * the run made (R61). Throws `UserError` for a wish that is none, or a secret that is not there.
 *
 * @param o.wish an environment and names, such as `staging: DATABASE_URL, API_KEY`
 */
export async function takeFingerprints(o: {
  readonly wish: string;
  readonly folder: string;
  readonly outside: Pick<Outside, "secret">;
}): Promise<Taken> {
  const [, environment = "", list = ""] = /^\s*([^\s:]+)\s*:([\s\S]*)$/.exec(o.wish) ?? [];
  const names = list.split(/[\s,]+/).filter((name) => name !== "");
  const isWish = NAME.test(environment) && names.length > 0 && names.every((name) => SECRET_NAME.test(name));
  if (!isWish || names.length > MOST_NAMES || new Set(names).size < names.length) {
    throw new UserError("`fingerprint` is no environment with the names of its secrets.", {
      ...{ reason: "invalid-input", hint: 'Write it like "staging: DATABASE_URL, API_KEY".' },
    });
  }
  await mkdir(o.folder, { recursive: true });
  const salt = await saltIn(o.folder);
  const prints: Record<string, string> = {};
  const guessable: Taken["guessable"][number][] = [];
  for (const name of names) {
    const value = o.outside.secret(name)?.trim();
    if (value === undefined) {
      throw new UserError(`The step's env has no ${name}.`, {
        ...{ reason: "invalid-input", hint: `Add "${name}: \${{ secrets.${name} }}" to env: of this step.` },
      });
    }
    const why = tooGuessable(value);
    if (why === undefined) prints[name] = fingerprint(value, salt);
    else guessable.push({ name, why });
  }
  const document = { schema: 1, environment, prints, guessable: guessable.map(({ name }) => name) };
  await writeFile(path.join(o.folder, `${environment}.json`), `${JSON.stringify(document)}\n`, { mode: 0o600 });
  return { environment, names: Object.keys(prints), guessable };
}

/** The run's salt; the first job makes it. */
async function saltIn(folder: string): Promise<string> {
  const file = path.join(folder, SALT);
  const salt = makeSalt();
  try {
    await writeFile(file, salt, { flag: "wx", mode: 0o600 });
    return salt;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    return (await readFile(file, "utf8")).trim();
  }
}

/**
 * Which environments share a secret, by the files that their jobs left; then the folder is gone, salt and all. What is missing
 * or cannot be read is a finding: nothing compared is never nothing shared.
 */
export async function compareFingerprints(folder: string): Promise<readonly Finding[]> {
  const read: (Fingerprints & { readonly guessable: readonly string[] })[] = [];
  const findings: Finding[] = [];
  const about = (id: string, severity: Finding["severity"], message: string, fix: string): void => {
    findings.push({ id: `credentials/${id}`, severity, environment: null, message, fix, evidence: [] });
  };
  const files = await filesIn(folder);
  for (const file of files.filter((name) => name.endsWith(".json")).toSorted()) {
    const found = await parsed(path.join(folder, file));
    if (found !== undefined && file === `${found.environment}.json`) read.push(found);
    else about(`fingerprints-unreadable/${file}`, "error", `${file} holds no fingerprints of an environment.`, AGAIN);
  }
  await rm(folder, { recursive: true, force: true });
  if (read.length < 2) {
    const message = `There are fingerprints of ${read.length} environments, so nothing was compared.`;
    about("fingerprints-missing", "error", message, AGAIN);
  }
  for (const { environments, names } of sharedSecrets(read)) {
    const [one, other] = [0, 1].map((side) => `${environments[side]}:${names[side]}`);
    const message = `${environments[0]} and ${environments[1]} have the same secret: ${names[0]} there, ${names[1]} here.`;
    const fix = "Make a key for each of them, and take the shared one away where it comes from.";
    about(`shared/${one}=${other}`, "error", message, fix);
  }
  for (const { environment, guessable } of read) {
    for (const name of guessable) {
      const message = `${name} of ${environment} can be found by trying, so it was not compared.`;
      about(`guessable/${environment}:${name}`, "warning", message, "Make it long and random.");
    }
  }
  return findings;
}

const AGAIN = "Let the job of each environment take its fingerprints in this very run: docs/credentials.md.";

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function parsed(file: string): Promise<v.InferOutput<typeof Shape> | undefined> {
  try {
    const read = v.safeParse(Shape, JSON.parse(await readFile(file, "utf8")));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
