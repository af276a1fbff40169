import { checkConfig } from "../../environments/config/check.ts";
import type { ConfigFault } from "../../environments/config/fault.ts";
import { filesOf, readConfigFiles, readKnownNames, textsOf } from "../../environments/config/read.ts";
import { checkReferences, namesGiven, type ReferenceCheck } from "../../environments/config/references.ts";
import { configRule, type WrittenConfig } from "../../environments/config/rule.ts";
import type { Block } from "../../github/block.ts";
import type { GateAsk } from "../ask.ts";

/** What was found of an environment's configuration. Words, and not the absence of mistakes, say that it is well. */
export interface ConfigFound {
  /** The commit that carries it. */
  readonly commit: string;
  readonly outcome: "valid" | "invalid";
  /** `sha256:<hex>` of a valid one. */
  readonly digest: string | null;
  /** The first of the mistakes. */
  readonly faults: readonly ConfigFault[];
  readonly count: number;
  /** Of a valid one: kind by kind, `none` where nothing refers to it. */
  readonly secrets: Block<ReferenceCheck> | "none" | "unchecked";
  readonly variables: Block<ReferenceCheck> | "none" | "unchecked";
}

const SHOWN = 20;

/**
 * Reads, merges and validates the configuration that the commit carries, by the rules of the default branch's head (R54); for
 * a commit that is only proposed, by its own. Which names exist is asked only of a valid one.
 */
export async function gatherConfig(written: WrittenConfig, ask: GateAsk): Promise<ConfigFound> {
  const { client, repo, commit, environment } = ask;
  const rule = configRule(written);
  const rulesFrom = ask.subject.kind === "commit" ? "commit" : "head";
  const files = await readConfigFiles(client, { repo, commit, rulesFrom, ...filesOf(rule) });
  const checked = await checkConfig(rule, textsOf(rule, files));
  if (!checked.ok) {
    const { faults } = checked;
    return {
      commit,
      outcome: "invalid",
      digest: null,
      faults: faults.slice(0, SHOWN),
      count: faults.length,
      secrets: "none",
      variables: "none",
    };
  }
  const { digest, references } = checked.config;
  const valid = { commit, outcome: "valid", digest, faults: [], count: 0 } as const;
  // Before a commit is merged, what it refers to may still be on its way.
  if (rule.references === "unchecked" || ask.subject.kind === "commit")
    return { ...valid, secrets: "unchecked", variables: "unchecked" };
  const names =
    rule.references === "given"
      ? namesGiven(references, ask.outside)
      : await readKnownNames(client, { repo, environment, references });
  return { ...valid, ...checkReferences(references, names) };
}
