import { type RecoveryRule, recoverySchema, switchSchema } from "../../environments/recovery/rule.ts";
import { DURATION, milliseconds } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { nodeAt, textOf } from "../../policy/source.ts";

/** `recovery`. Nothing is asked for where the policy says nothing. */
export const recoveryWords: GateWords<RecoveryRule> = {
  key: ["recovery"],
  schema: recoverySchema,
  check(written, path) {
    const alone = (key: string, needs: string) => {
      const node = nodeAt(written, key);
      if (node === undefined || nodeAt(written, needs) !== undefined) return [];
      const problem = `${dotted([...path, key])} is about ${dotted([...path, needs])}, which is not there.`;
      return [mistake({ at: node.at, path: [...path, key], problem })];
    };
    const backup = nodeAt(written, "backup");
    const regular = backup !== undefined && textOf(backup) !== "on-demand" && nodeAt(written, "every") === undefined;
    const none = ["every", "rpo", "rto", "drill", "review"].flatMap((key) => {
      const node = nodeAt(written, key);
      const text = textOf(node);
      // Nothing may be lost (`rpo: 0s`) is an aim; nothing is that young or that fast.
      if (node === undefined || text === undefined || key === "rpo" || !DURATION.test(text) || milliseconds(text) > 0)
        return [];
      return [
        mistake({
          at: node.at,
          path: [...path, key],
          problem: `${dotted([...path, key])} is nothing: that cannot be met.`,
        }),
      ];
    });
    const advice = 'Add "every: 24h": how old the last one may be.';
    return [
      ...alone("review", "runbook"),
      ...(regular
        ? [
            mistake({
              at: backup.at,
              path: [...path, "backup"],
              problem: `${dotted(path)} does not say how often.`,
              advice,
            }),
          ]
        : []),
      ...none,
    ];
  },
};

/** `gates.recovery`: whether what is missing keeps releases out. */
export const recoverySwitch: GateWords<{ readonly block: boolean }> = {
  key: ["gates", "recovery"],
  schema: switchSchema,
  check(written, path, root) {
    const [, name = ""] = path;
    if (nodeAt(root, "environments", name, "recovery") !== undefined) return [];
    const problem = `${dotted(path)} blocks by ${dotted(["environments", name, "recovery"])}, which is not there.`;
    return [
      mistake({
        at: written.at,
        path,
        problem,
        advice: 'Add "recovery: { backup: full, every: 24h }" and what else is asked.',
      }),
    ];
  },
};
