import { diagramLabel } from "../action/markdown.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Policy } from "../policy/policy.ts";

/** What a release wants of one environment, and how that stands. */
export interface Passage {
  readonly environment: string;
  readonly release: { readonly id: string; readonly version: string | null };
  readonly fate: "enters" | "refused" | "waits" | "arrived" | "failed";
  /** GitHub's time: a lock whose end has come is drawn no more. */
  readonly now: Date;
}

/** How the way into the environment is drawn: open, barred, or not decided. */
const ARROWS: Readonly<Record<Passage["fate"], string>> = {
  enters: "==>",
  arrived: "==>",
  refused: "--x",
  failed: "--x",
  waits: "-.->",
};

/** Outlines only, so that the diagram reads on a light page and on a dark one. */
const STYLES = [
  "  classDef good stroke:#2da44e,stroke-width:3px",
  "  classDef bad stroke:#cf222e,stroke-width:3px",
  "  classDef open stroke:#bf8700,stroke-width:3px",
] as const;

const CLASSES: Readonly<Record<Passage["fate"], string>> = {
  enters: "good",
  arrived: "good",
  refused: "bad",
  failed: "bad",
  waits: "open",
};

/**
 * The road of one service as the lines of a Mermaid diagram: every environment with what runs there by the ledger, and
 * how one release stands before one of them.
 */
export function roadOf(policy: Policy, ledger: LedgerSnapshot, passage: Passage): readonly string[] {
  const names = [...policy.environments.keys()];
  const node = (name: string) => `e${names.indexOf(name)}`;
  const lines = ["flowchart LR"];
  for (const [name, { after }] of policy.environments) {
    const here = name === passage.environment;
    const label = [
      name,
      running(stateOf(ledger, name), isHolding(ledger.head.lock, passage.now), passage.now),
      ...(here ? [standing(passage)] : []),
    ].flatMap((text) => (text === undefined ? [] : [diagramLabel(text)]));
    lines.push(`  ${node(name)}["${label.join("<br/>")}"]${here ? `:::${CLASSES[passage.fate]}` : ""}`);
    for (const upstream of after) {
      lines.push(`  ${node(upstream)} ${here ? ARROWS[passage.fate] : "-->"} ${node(name)}`);
    }
  }
  return [...lines, ...STYLES];
}

function running({ current, lock }: EnvironmentState, everywhere: boolean, now: Date): string {
  const locked = everywhere || isHolding(lock, now) ? ", locked" : "";
  switch (current.kind) {
    case "empty":
      return `empty${locked}`;
    case "release":
      return `runs ${current.release.version ?? current.release.id}${locked}`;
    case "unknown":
      return `what runs is unknown${locked}`;
  }
}

/** Said below what runs there; once the release has arrived or failed, that line says it. */
function standing({ release, fate }: Passage): string | undefined {
  const what = release.version ?? release.id;
  switch (fate) {
    case "enters":
      return `${what} enters`;
    case "refused":
      return `${what} is refused`;
    case "waits":
      return `${what} waits`;
    case "failed":
      return `${what} failed`;
    case "arrived":
      return undefined;
  }
}
