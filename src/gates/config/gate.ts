import { configRule } from "../../environments/config/rule.ts";
import { defineGate } from "../define.ts";
import { configDocumentation } from "./documentation.ts";
import { gatherConfig } from "./gather.ts";
import { judgeConfig } from "./judge.ts";
import { configWords } from "./words.ts";

/** The configuration that the release carries is valid for this environment, and what it refers to exists. */
export const configGate = defineGate({
  name: "config",
  where: (rule) => (configRule(rule).references === "given" ? "in-environment" : "anywhere"),
  // Which secrets a step was given, only that step knows; the rest is known everywhere.
  anywhere: (rule) => {
    const { file, base, schema, baseNamed } = configRule(rule);
    return {
      file,
      ...(baseNamed ? { base } : {}),
      ...(schema === undefined ? {} : { schema }),
      references: "unchecked" as const,
    };
  },
  words: configWords,
  gather: gatherConfig,
  judge: judgeConfig,
  judgeCommit: judgeConfig,
  documentation: configDocumentation,
});
