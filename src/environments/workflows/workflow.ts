import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { WorkflowFile } from "../../github/workflow-files.ts";

/** A text of a workflow, and where it stands; lines and columns count from 1. */
export interface Placed {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One action as a step uses it, with what it is given. */
export interface UsedAction {
  readonly uses: Placed;
  /** Single values of `with:`, by input. */
  readonly inputs: ReadonlyMap<string, Placed>;
}

export interface WorkflowJob {
  readonly key: string;
  /** As written, also an expression; `undefined` without one. */
  readonly environment: Placed | undefined;
  /** Everything that the job or its steps use, in the order of the file. */
  readonly uses: readonly Placed[];
  /** What its steps use, with their inputs. */
  readonly actions: readonly UsedAction[];
  /** Values of `ref:` and `repository:` that steps check out. */
  readonly checksOut: readonly Placed[];
}

/** What an audit looks at in a workflow. What it cannot be read as is no workflow, and is said so. */
export type Workflow =
  | {
      readonly ok: true;
      readonly path: string;
      readonly events: readonly Placed[];
      readonly jobs: readonly WorkflowJob[];
      readonly text: string;
    }
  | { readonly ok: false; readonly path: string; readonly why: string };

/** Reads a workflow's file with the places that findings name. Never throws. */
export function readWorkflow({ path, text }: WorkflowFile): Workflow {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, path, why: error.message };
    const reader = new Reader(lines, (node) => (isAlias(node) ? (node.resolve(document) ?? null) : node));
    const root = reader.pairs(document.contents);
    const jobs = reader.pairs(root.get("jobs")?.value).entries();
    return {
      ok: true,
      path,
      text,
      events: reader.keysOrTexts(root.get("on")?.value),
      jobs: [...jobs].map(([key, pair]) => reader.job(key, pair.value)),
    };
  } catch (error) {
    return { ok: false, path, why: error instanceof Error ? error.message : "it cannot be read" };
  }
}

type Nodes = ReadonlyMap<string, Pair<Node, Node | null>>;

class Reader {
  readonly #lines: LineCounter;
  readonly #resolve: (node: Node) => Node | null;

  constructor(lines: LineCounter, resolve: (node: Node) => Node | null) {
    this.#lines = lines;
    this.#resolve = resolve;
  }

  job(key: string, node: unknown): WorkflowJob {
    const job = this.pairs(node);
    const environment = job.get("environment")?.value;
    const steps = this.#items(job.get("steps")?.value).map((step) => this.pairs(step));
    const used = [job, ...steps].map((one) => this.text(one.get("uses")?.value));
    const checkouts = steps
      .filter((step) => this.text(step.get("uses")?.value)?.text.startsWith("actions/checkout@"))
      .map((step) => this.pairs(step.get("with")?.value));
    return {
      key,
      environment: this.text(environment) ?? this.text(this.pairs(environment).get("name")?.value),
      uses: used.filter((one) => one !== undefined),
      actions: steps.flatMap((step) => {
        const uses = this.text(step.get("uses")?.value);
        return uses === undefined ? [] : [{ uses, inputs: this.#texts(step.get("with")?.value) }];
      }),
      checksOut: checkouts
        .flatMap((inputs) => [this.text(inputs.get("ref")?.value), this.text(inputs.get("repository")?.value)])
        .filter((one) => one !== undefined),
    };
  }

  /** The entries of a mapping by their keys; none for anything else. */
  pairs(found: unknown): Nodes {
    const node = this.#node(found);
    const nodes = new Map<string, Pair<Node, Node | null>>();
    if (!isMap<Node, Node | null>(node)) return nodes;
    for (const pair of node.items) if (isScalar(pair.key)) nodes.set(String(pair.key.value), pair);
    return nodes;
  }

  /** `on: push`, `on: [push]` and `on: { push: … }` alike. */
  keysOrTexts(found: unknown): readonly Placed[] {
    const one = this.text(found);
    if (one !== undefined) return [one];
    const keys = [...this.pairs(found).values()].map(({ key }) => this.text(key));
    return [...keys, ...this.#items(found).map((item) => this.text(item))].filter((each) => each !== undefined);
  }

  text(found: unknown): Placed | undefined {
    const node = this.#node(found);
    if (!isScalar(node) || node.value === null) return undefined;
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return { text: String(node.value), line: Math.max(1, line), column: Math.max(1, col) };
  }

  #texts(found: unknown): ReadonlyMap<string, Placed> {
    const texts = [...this.pairs(found)].map(([key, { value }]) => [key, this.text(value)] as const);
    return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));
  }

  #items(found: unknown): readonly unknown[] {
    const node = this.#node(found);
    return isSeq(node) ? node.items : [];
  }

  #node(found: unknown): Node | null {
    return isAlias(found) || isMap(found) || isSeq(found) || isScalar(found) ? this.#resolve(found) : null;
  }
}
