import { fileOf } from "../src/action/manual.ts";
import type { Auditor } from "../src/environments/auditor.ts";
import { GATE_DOCUMENTATION } from "../src/gates/documentation.ts";
import type { Gate } from "../src/gates/gate.ts";

/** Where the pages of reasons stand, from the root. */
export const REASONS = "docs/reasons";

/** One reason code, for the page that explains it. */
export interface Reason {
  readonly code: string;
  readonly means: string;
  /** Empty for a pass: there is nothing to do. */
  readonly remedy: string;
  /** Who says it: a Markdown line that may link, relative to `docs/`. */
  readonly from: string;
}

/** The reasons of every gate, by its own documentation. */
export function reasonsOfGates(gates: readonly Gate[]): readonly Reason[] {
  return gates.flatMap(({ name }) =>
    Object.entries(GATE_DOCUMENTATION[name].reasons).map(([code, { means, remedy }]) => ({
      ...{ code, means, remedy },
      from: `The gate [\`${name}\`](gates/${name}.md).`,
    })),
  );
}

/** What every auditor can say, and what becomes of the list of accepted findings. */
const SHARED: Readonly<Record<string, { readonly means: string; readonly remedy: string }>> = {
  unreadable: {
    means: "what this auditor looks at could not be read, so nobody knows whether it is in order",
    remedy: "give the job or the token what the auditor needs, or run it again",
  },
  broken: { means: "the auditor itself failed", remedy: "report it with the log of the step" },
};
const BASELINE = {
  name: "baseline",
  reasons: {
    broken: {
      means: "the file of accepted findings has a mistake, so it accepts nothing",
      remedy: "correct it, as the message says",
    },
    unused: { means: "a finding that somebody accepted is not found any more", remedy: "take it out of the file" },
    unreadable: {
      means: "the file of accepted findings could not be read, so it accepts nothing",
      remedy: "give the job `contents: read`, or run it again",
    },
  },
};

/** The findings of every auditor, by its own documentation: `access/not-removed` has the page of `access-not-removed`. */
export function reasonsOfAuditors(auditors: readonly Auditor[]): readonly Reason[] {
  const said = auditors.map(({ name, documentation }) => ({ name, reasons: { ...SHARED, ...documentation.reasons } }));
  return [...said, BASELINE].flatMap(({ name, reasons }) =>
    Object.entries(reasons).map(([reason, { means, remedy }]) => ({
      ...{ code: `${name}-${reason}`, means, remedy },
      from:
        name === BASELINE.name
          ? "The [audit](audit.md), of the findings that somebody accepted."
          : `The auditor [\`${name}\`](audit.md#${name}), as the finding \`${name}/${reason}\`.`,
    })),
  );
}

/**
 * The reasons that no gate owns, from the tables which people write by hand: the first cell has one code or several, and a
 * code that ends with `*` stands for those that its meaning lists.
 */
export function reasonsOfTables(page: string): readonly Reason[] {
  const byHand = page.replace(/<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g, "");
  let title = "";
  let isOfReasons = false;
  return byHand.split("\n").flatMap((line) => {
    title = /^## (.*)$/.exec(line)?.[1] ?? title;
    if (!line.startsWith("|")) isOfReasons = false;
    else if (line.startsWith("| reason ")) isOfReasons = true;
    const [first, means = "", remedy = ""] = line.split(/(?<!\\) ?\| ?/).slice(1);
    const codes = [...(first ?? "").matchAll(/`([a-z][a-z0-9-]*\*?)`/g)].flatMap(([, code]) => code ?? []);
    if (!isOfReasons || codes.length === 0 || remedy === "") return [];
    const said = codes.flatMap((code) => (code.endsWith("*") ? listed(code.slice(0, -1), means) : [code]));
    return said.map((code) => ({
      code,
      means,
      remedy,
      from: `[Why is my release blocked?](why-blocked.md) ${title}.`,
    }));
  });
}

function listed(prefix: string, text: string): readonly string[] {
  return [...text.matchAll(/`([a-z][a-z0-9-]*)`/g)].flatMap(([, code = ""]) => (code.startsWith(prefix) ? [code] : []));
}

/** The page of each reason, by its path; a code that several say has one page with all of them. */
export function reasonPages(reasons: readonly Reason[]): ReadonlyMap<string, string> {
  const byCode = Map.groupBy(reasons, ({ code }) => code);
  return new Map([...byCode].map(([code, said]) => [`${REASONS}/${fileOf(code)}`, pageOf(code, said)]));
}

function pageOf(code: string, said: readonly Reason[]): string {
  const parts = said.map(({ means, remedy, from }) =>
    [
      fromDocs(from),
      `**It means:** ${sentence(fromDocs(means))}`,
      remedy === "" ? "Nothing is in the way." : `**What unblocks it:** ${sentence(fromDocs(remedy))}`,
    ].join("\n\n"),
  );
  return `${[
    "<!-- Generated from the documentation of gates and auditors, and from docs/why-blocked.md, by `npm run docs`. -->",
    `# \`${code}\``,
    ...parts,
    "[All reasons](../why-blocked.md)",
  ].join("\n\n")}\n`;
}

/** Links and names of pages as they are written from `docs/`, one folder deeper. */
function fromDocs(text: string): string {
  return text
    .replace(/\]\((?!https?:|\/|#|\.\.\/)/g, "](../")
    .replace(/(?<![\w/`[])docs\/([\w-]+)\.md/g, "[$1](../$1.md)");
}

function sentence(text: string): string {
  const capital = text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return /[.!?)]$/.test(capital) ? capital : `${capital}.`;
}
