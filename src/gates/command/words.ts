import * as v from "valibot";
import { checkNames, checkProgram } from "../../outside/check.ts";
import { program } from "../../outside/program.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { says } from "../../policy/words.ts";

const schema = v.pipe(
  v.array(program),
  says({
    value: "a list of programs",
    description: "Programs that must agree, started by the environment's own job: 0 is a pass, 75 means not yet.",
    minItems: 1,
  }),
);

export type CommandRule = v.InferOutput<typeof schema>;

/** They run one after the other. */
const MOST = 10;

/** `gates.command`. Nothing is started where the policy says nothing. */
export const commandWords: GateWords<CommandRule> = {
  key: ["gates", "command"],
  schema,
  check(written, path) {
    if (written.kind !== "list") return [];
    const problem = `${dotted(path)} lists ${written.items.length} programs; at most ${MOST} are started.`;
    const many = written.items.length > MOST ? [mistake({ at: written.at, path, problem })] : [];
    const each = written.items.flatMap((item, index) => checkProgram(item, [...path, index]));
    return [...many, ...checkNames(written.items, path), ...each];
  },
};
