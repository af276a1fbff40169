import { randomUUID } from "node:crypto";
import { isFailure } from "../github/errors.ts";
import type { Actor, RunRef } from "./actor.ts";
import { writeEvents } from "./compose.ts";
import { LedgerMissing, LedgerRefused } from "./errors.ts";
import { bodyOf, headlineOf } from "./headline.ts";
import { README_PATH } from "./paths.ts";
import { emptyProjection } from "./projection.ts";
import { ledgerReadme } from "./readme.ts";
import { type BranchRule, missingRules, refusingRules } from "./rules.ts";

/** Where a ledger is about to begin. Built for GitHub by `githubHost`. */
export interface LedgerHost {
  /** The rules that apply to the branch, existing or not; `null` where GitHub does not tell them. */
  rules(): Promise<readonly BranchRule[] | null>;
  /** A commit without parents and the branch that points at it; `exists` when another one was faster. */
  create(first: {
    readonly message: string;
    readonly files: readonly { readonly path: string; readonly contents: string }[];
  }): Promise<"created" | "exists">;
}

export interface Birth {
  readonly host: LedgerHost;
  readonly repository: {
    readonly id: number;
    /** The page of the repository, such as `https://github.com/octo/shop`. */
    readonly url: string;
  };
  readonly branch: string;
  /** How many Deployments of this repository carry our task: each is proof that there has been a ledger. */
  readonly deployments: number;
  readonly now: Date;
  readonly actor: Actor | null;
  readonly run: RunRef | null;
}

/**
 * Begins the ledger of a repository, once. `exists`: somebody else did, read theirs. `missing` are the branch rules that
 * should protect it and do not. Throws `LedgerMissing` when the repository had a ledger before, since a lost ledger is
 * never silently made anew, and `LedgerRefused`, naming the rule, when GitHub does not let us write.
 */
export async function createLedger(
  birth: Birth,
): Promise<{ readonly kind: "created" | "exists"; readonly missing: readonly string[] }> {
  if (birth.deployments > 0) throw new LedgerMissing(birth.branch, birth.deployments);
  const rules = await birth.host.rules();
  try {
    const kind = await birth.host.create(firstCommit(birth));
    return { kind, missing: rules === null ? [] : missingRules(rules) };
  } catch (cause) {
    if (!isFailure(cause, "forbidden", "not-found", "unprocessable", "conflict")) throw cause;
    const named = refusingRules(rules ?? []);
    const rule = named.length === 0 ? "" : ` (a ruleset of the branch ${birth.branch} says: ${named.join("; ")})`;
    throw new LedgerRefused(`${cause.message}${cause.hint === undefined ? "" : `; ${cause.hint}`}${rule}`, { cause });
  }
}

function firstCommit(birth: Birth): Parameters<LedgerHost["create"]>[0] {
  const { now, actor, run } = birth;
  const intent = randomUUID();
  const { events, log, files } = writeEvents(
    emptyProjection,
    [
      {
        event: "ledger.created",
        service: null,
        environment: null,
        promotion: null,
        data: { repository: birth.repository.id },
      },
    ],
    { now, actor, run, policy: null, intent },
  );
  const readme = { path: README_PATH, contents: ledgerReadme(birth.repository.url, birth.branch) };
  return {
    message: `${headlineOf(events)}\n\n${bodyOf(events, intent)}`,
    files: [readme, log, ...Array.from(files, ([path, contents]) => ({ path, contents }))],
  };
}
