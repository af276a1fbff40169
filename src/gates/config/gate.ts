import * as v from "valibot";
import { configRule, configSchema, type WrittenConfig } from "../../environments/config/rule.ts";
import type { GateAsk } from "../ask.ts";
import { defineGate } from "../define.ts";
import type { CommitGateFacts } from "../gate.ts";
import { type ConfigFound, gatherConfig } from "./gather.ts";
import { judgeConfig } from "./judge.ts";
import { configWords } from "./words.ts";

/** The configuration that the release carries is valid for this environment, and what it refers to exists. */
export const configGate = defineGate({
  name: "config",
  where: (rule) => (configRule(rule).references === "given" ? "in-environment" : "anywhere"),
  // Which secrets a step was given, only that step knows; the rest is known everywhere.
  anywhere: filesAlone,
  words: configWords,
  gather: gatherConfig,
  judge: judgeConfig,
  judgeCommit: judgeConfig,
});

/** The part of a rule that is about the files. */
function filesAlone(rule: WrittenConfig) {
  const { file, base, schema, baseNamed } = configRule(rule);
  return {
    file,
    ...(baseNamed ? { base } : {}),
    ...(schema === undefined ? {} : { schema }),
    references: "unchecked" as const,
  };
}

/** The rule by which the configuration of another release than the one that comes in is judged: what a step was given is its own. */
function ruleElsewhere({ rules }: Pick<GateAsk["environment"], "rules">): WrittenConfig {
  const rule = v.parse(configSchema, rules.get("config"));
  return configRule(rule).references === "given" ? filesAlone(rule) : rule;
}

/** What this gate gathers, for whoever has to know of another release than the one that comes in. Throws without a rule. */
export const configOf = (ask: GateAsk): Promise<ConfigFound> => gatherConfig(ruleElsewhere(ask.environment), ask);

/** What this gate says of that. */
export const judgeConfigOf = (facts: CommitGateFacts, found: Parameters<typeof judgeConfig>[2]) =>
  judgeConfig(facts, ruleElsewhere(facts.environment), found);
