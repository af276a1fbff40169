import { hash } from "node:crypto";
import { encodeEvent, hashLine } from "../src/ledger/encode.ts";
import type { EventDraft } from "../src/ledger/event.ts";
import { fold } from "../src/ledger/fold.ts";
import { logPath, README_PATH } from "../src/ledger/paths.ts";
import { projectionFiles } from "../src/ledger/projection.ts";
import { linesInOrder } from "../src/ledger/verify-chain.ts";
import {
  ALICE,
  brief,
  cleared,
  deployed,
  entered,
  INTENT,
  newLedger,
  POLICY,
  RUN,
  registered,
  requested,
  succeeded,
} from "../test/ledger/sample.ts";

/** All files of a ledger with at least so many events: releases, each promoted once, two minutes apart. */
export async function longLedger(events: number): Promise<Map<string, string>> {
  const first = await newLedger();
  const lines = linesInOrder(first).map(({ text }) => text);
  const files = new Map([...first].filter(([path]) => path.startsWith("log/") || path === README_PATH));
  let prev = hashLine(lines[0] ?? "");
  const write = (drafts: readonly EventDraft[]) => {
    const time = new Date(Date.parse("2026-11-23T00:00:00Z") + 120_000 * lines.length).toISOString().slice(0, 19);
    const path = logPath(lines.length + 1, `${time}Z`);
    const written: string[] = [];
    for (const draft of drafts) {
      const seq = lines.length + 1;
      const by = { actor: ALICE, run: RUN, policy: POLICY, intent: INTENT };
      const line = encodeEvent({ v: 1, seq, prev, time: `${time}Z`, ...by, ...draft });
      prev = hashLine(line);
      lines.push(line);
      written.push(`${line}\n`);
    }
    files.set(path, written.join(""));
  };
  for (let number = 1; lines.length < events; number += 1) {
    write([registered(number)]);
    write([requested(number, brief(number)), cleared(number), entered(number, number)]);
    write([deployed(number), succeeded(number)]);
  }
  for (const [path, text] of projectionFiles(fold(lines))) files.set(path, text);
  return files;
}

/** The least that any verification of these files does: hash every line of the log and read it as JSON. */
export function hashAndParse(files: ReadonlyMap<string, string>): number {
  let seen = 0;
  for (const [path, text] of files) {
    if (!path.startsWith("log/")) continue;
    for (const line of text.trimEnd().split("\n")) {
      hash("sha256", line, "hex");
      if (JSON.parse(line) !== null) seen += 1;
    }
  }
  return seen;
}
