import type { Actor, RunRef } from "../../src/ledger/actor.ts";
import { compose } from "../../src/ledger/compose.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { type LedgerSnapshot, parseLedger } from "../../src/ledger/snapshot.ts";
import { commitFiles, listTree, readFile, resolve, updateRef } from "../simulator/git.ts";
import type { Sample } from "./sample.ts";

export interface Forgery {
  /** The repository's unless said. */
  readonly service?: string;
  /** Files to read beside the states, by path. */
  readonly asked?: readonly string[];
  readonly actor?: Actor;
  readonly run?: RunRef;
  /** When it claims to have happened. */
  readonly now?: Date;
  decide(ledger: LedgerSnapshot): readonly EventDraft[];
}

/** Appends events as any writer could: a valid chain, valid states, and nothing of it true. */
export async function forge({ repository }: Pick<Sample, "repository">, forgery: Forgery): Promise<void> {
  const { gitDir } = repository;
  const name = forgery.service ?? repository.name;
  const branch = "refs/heads/env-actions";
  const head = (await resolve(gitDir, branch)) ?? "";
  const files = new Map<string, string>();
  const paths = ["head.json", `state/${name}.json`, ...(forgery.asked ?? [])];
  for (const entry of (await listTree(gitDir, head, `state/${name}`)) ?? []) paths.push(`state/${name}/${entry.name}`);
  for (const path of paths) {
    const contents = await readFile(gitDir, head, path);
    if (contents !== null) files.set(path, contents.toString());
  }
  const ledger = parseLedger(files, head, name);
  const context = {
    now: forgery.now ?? new Date(),
    actor: forgery.actor ?? null,
    run: forgery.run ?? null,
    policy: null,
    intent: "00000000-0000-4000-8000-000000000000",
  };
  const { additions, headline, body } = compose(ledger, forgery.decide(ledger), context);
  const forged = await commitFiles(gitDir, {
    parent: head,
    additions: additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents) })),
    deletions: [],
    message: `${headline}\n\n${body}`,
    author: { name: "mallory", email: "mallory@example.com" },
    date: new Date(),
  });
  if (!(await updateRef(gitDir, branch, forged, head))) throw new Error("the ledger moved while it was forged");
}
