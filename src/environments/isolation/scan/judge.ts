import type { Block } from "../../../github/block.ts";
import { holds, type Statement } from "../../statement.ts";
import type { Discovery } from "./text.ts";

/** What the scan of one file gave. */
export type ScannedFile =
  | {
      readonly path: string;
      readonly ok: true;
      /** How many there are, at least; `discoveries` has the first of them. */
      readonly count: number;
      readonly discoveries: readonly Discovery[];
    }
  | { readonly path: string; readonly ok: false; readonly why: string };

/** What the scan of one commit gave. */
export interface Scanned {
  readonly commit: string;
  /** How many files the policy names. */
  readonly named: number;
  readonly files: readonly ScannedFile[];
}

const PART = "scan";
const ADVICE = "Leave it out with a path that begins with `!`, or split it: what is not scanned is not clean.";

/** Whether the files that the policy names hold no card numbers, addresses of people, or keys (PCI DSS 6.5.5). */
export function judgeScan(url: string, found: Block<Scanned> | undefined): readonly Statement[] {
  if (found?.ok !== true) {
    return [unreadable("", `The files could not be scanned: ${found === undefined ? "nothing was read" : found.why}`)];
  }
  const { commit, named, files } = found.value;
  if (named === 0) {
    return [
      {
        part: PART,
        about: "",
        verdict: "fail",
        reason: "isolation-scan-nothing",
        message: "No file of the commit has a path that `isolation.scan` names: nothing was scanned.",
        unblock:
          "Correct the paths; they are compared with the whole path from the root, and `**` stands for any folders.",
        evidence: [],
      },
    ];
  }
  const said = files.flatMap((file): readonly Statement[] => {
    if (file.ok !== true) return [unreadable(file.path, `${file.path} was not scanned: ${file.why}`)];
    if (file.discoveries.length === 0 && file.count === 0) return [];
    if (file.discoveries.length === 0) return [unreadable(file.path, `What is in ${file.path} was not told whole.`)];
    return file.discoveries.map(
      ({ kind, line, masked }): Statement => ({
        part: PART,
        about: `${file.path}:${line}:${kind}`,
        verdict: "fail",
        reason: "isolation-test-data",
        message: `${file.path}, line ${line}, holds ${masked}.`,
        unblock: UNBLOCK[kind] ?? UNBLOCK.key,
        evidence: [`${url}/blob/${commit}/${file.path.split("/").map(encodeURIComponent).join("/")}#L${line}`],
        file: { path: file.path, line },
      }),
    );
  });
  if (said.length > 0) return said;
  if (!Number.isSafeInteger(named) || files.length !== named) return [unreadable("", "Not every file was scanned.")];
  return [
    holds(
      PART,
      "isolation-proven",
      `${named} ${named === 1 ? "file holds" : "files hold"} no card number, address or key.`,
    ),
  ];
}

const UNBLOCK = {
  card: "Use a published test number, or write a further one into `isolation.allow`.",
  email: "Use an address at example.com, or write the domain into `isolation.allow`.",
  key: "Take it out, make it invalid where it came from, and rewrite the history if it was ever valid.",
} as const;

function unreadable(about: string, message: string): Statement {
  return {
    part: PART,
    about,
    verdict: "unknown",
    reason: "isolation-unreadable",
    message,
    unblock: ADVICE,
    evidence: [],
  };
}
