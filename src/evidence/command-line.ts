import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { explain, UserError } from "../action/errors.ts";
import type { Terminal } from "../action/terminal.ts";
import { type DeploymentFact, RestDeployment } from "../github/deployment-fact.ts";
import { checkpointOf } from "../ledger/checkpoint.ts";
import { LedgerUnreadable } from "../ledger/errors.ts";
import { type LedgerVerdict, tellLedger, verifyLedger } from "../ledger/verify.ts";
import { linesInOrder } from "../ledger/verify-chain.ts";
import { isPack, readFolder, refuseOther } from "./checkout.ts";
import { packEvidence } from "./pack.ts";
import { type Period, readPeriod } from "./period.ts";
import { releaseRunning } from "./running.ts";
import { type Log, verifyBundles } from "./verify-bundles.ts";
import { verifyPack } from "./verify-pack.ts";
import { writeEvidence } from "./write.ts";

const USAGE = `usage:
  env-actions verify <checkout>
      Verifies a clone of the ledger's branch, or an export of evidence. Nothing is asked of anybody.
  env-actions verify <checkout> <workflow> <bundle.json> ...
      The same, and checkpoints that were signed: what "gh attestation download" wrote. <workflow> is who alone may sign,
      such as https://github.com/octo/shop/.github/workflows/audit.yml@refs/heads/main
  env-actions running <checkout> <environment> [service]
      The release that succeeded there last, with the digests of its artifacts, as JSON: what a restore must bring back.
  env-actions evidence <checkout> <from> <to> <new folder> [deployments.json]
      Exports the evidence of these days, both included, from such a clone. With the answer of
      "gh api --paginate --slurp repos/<owner>/<name>/deployments" it is compared with GitHub's Deployments.
`;

/** The commands for a clone of the ledger. Needs no network and no token. Never rejects. */
export async function commandLine(terminal: Terminal): Promise<void> {
  try {
    terminal.exit(await carryOut(terminal));
  } catch (error) {
    const { message, hint } = explain(error);
    terminal.error(hint === undefined ? message : `${message}\n${hint}`);
    terminal.exit(2);
  }
}

/** 0: it holds. 1: it does not. 2: it could not be judged. */
async function carryOut(terminal: Terminal): Promise<number> {
  const [verb, folder, ...more] = terminal.words;
  if (verb === "verify" && folder !== undefined && more.length !== 1) return verify(terminal, folder, more);
  if (verb === "running" && folder !== undefined && (more.length === 1 || more.length === 2)) {
    return running(terminal, folder, more);
  }
  const [from, to, target, deployments, ...rest] = more;
  const isWhole = folder !== undefined && from !== undefined && to !== undefined && target !== undefined;
  if (verb === "evidence" && isWhole && rest.length === 0) {
    return exportTo(terminal, { folder, period: readPeriod(from, to), target, deployments });
  }
  terminal.error(USAGE);
  return 2;
}

async function verify(
  { print, error }: Terminal,
  folder: string,
  [signer, ...bundles]: readonly string[],
): Promise<number> {
  const files = readFolder(folder);
  if (signer === undefined && isPack(files)) {
    const wrong = verifyPack(files);
    for (const line of wrong) error(line);
    if (wrong.length === 0) print(`The evidence holds: ${files.size} files, and the log under it.`);
    return wrong.length === 0 ? 0 : 1;
  }
  const { code, lines } = judge(refuseOther(folder, files));
  for (const line of lines) (code === 0 ? print : error)(line);
  if (signer === undefined || code !== 0) return code;
  const { pinnedVerifier } = await import("../provenance/pinned-verifier.ts");
  const verdict = await verifyBundles(logIn(files), { signer, files: bundles, verifier: pinnedVerifier() });
  for (const line of verdict.says) (verdict.ok ? print : error)(line);
  return verdict.ok ? 0 : 1;
}

/** The log, and whose it is by its first entry. */
function logIn(files: ReadonlyMap<string, string>): Log {
  const [first] = tellLedger(files).events;
  const repositoryId = first?.event === "ledger.created" ? first.data.repository : 0;
  return { lines: linesInOrder(files).map(({ text }) => text), repositoryId };
}

async function running({ print, error }: Terminal, folder: string, more: readonly string[]): Promise<number> {
  const files = refuseOther(folder, readFolder(folder));
  const { code, lines } = judge(files);
  if (code !== 0) {
    for (const line of lines) error(line);
    return code;
  }
  const [environment = "", service] = more;
  print(JSON.stringify(releaseRunning(files, environment, service), null, 2));
  return 0;
}

async function exportTo(
  { print, error }: Terminal,
  o: {
    readonly folder: string;
    readonly period: Period;
    readonly target: string;
    readonly deployments: string | undefined;
  },
): Promise<number> {
  const files = refuseOther(o.folder, readFolder(o.folder));
  const { code, lines } = judge(files);
  if (code !== 0) {
    for (const line of lines) error(line);
    return code;
  }
  const compared = o.deployments === undefined ? {} : { deployments: await readDeployments(o.deployments) };
  const evidence = packEvidence({ files, events: tellLedger(files).events, period: o.period, ...compared });
  await writeEvidence(evidence, o.target);
  print(`${evidence.changes} changes, ${evidence.files.size} files in ${o.target}.`);
  print(`manifest.json ${evidence.digest}`);
  return 0;
}

function judge(files: ReadonlyMap<string, string>): { readonly code: number; readonly lines: readonly string[] } {
  const verdict = verdictOf(files);
  switch (verdict.kind) {
    case "intact": {
      const { size, root } = checkpointOf(linesInOrder(files).map(({ text }) => text));
      return {
        code: 0,
        lines: [`The ledger holds: ${size} events, the last line is ${verdict.prev}.`, `root ${root}`],
      };
    }
    case "broken":
      return { code: 1, lines: [verdict.why] };
    case "different":
      return {
        code: 1,
        lines: ["The log holds, and these files do not follow from it:", ...verdict.paths.map((path) => `  ${path}`)],
      };
  }
}

/** A head that cannot be read is no head: such a ledger does not hold either. */
function verdictOf(files: ReadonlyMap<string, string>): LedgerVerdict {
  try {
    return verifyLedger(files);
  } catch (error) {
    if (error instanceof LedgerUnreadable) return { kind: "broken", seq: error.seq ?? 1, why: error.message };
    throw error;
  }
}

/** A list of Deployments, or a list of such lists as \`--slurp\` writes it. */
async function readDeployments(file: string): Promise<readonly DeploymentFact[]> {
  const one = v.array(RestDeployment);
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.union([one, v.array(one)])),
    await readFile(file, "utf8"),
  );
  if (!read.success) {
    throw new UserError(`${file} is not GitHub's list of Deployments.`, {
      reason: "deployments-unreadable",
      hint: "gh api --paginate --slurp repos/<owner>/<name>/deployments > deployments.json",
    });
  }
  return read.output.flat();
}
