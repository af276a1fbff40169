import type { PolicyMistake } from "./mistake.ts";
import { POLICY_PATH } from "./policy.ts";

/** The policy has mistakes; whoever shows it shows all of them, each at its place. Nothing was judged. */
export class PolicyInvalid extends Error {
  override readonly name = "PolicyInvalid";
  readonly reason = "policy-invalid";
  readonly hint = `Every mistake is annotated in ${POLICY_PATH}; docs/policy.md lists all keys.`;
  readonly mistakes: readonly PolicyMistake[];

  constructor(mistakes: readonly PolicyMistake[]) {
    const [first] = mistakes;
    const where = first === undefined ? "" : `:${first.line}:${first.column}: ${first.message}`;
    const more = mistakes.length > 1 ? ` And ${mistakes.length - 1} more.` : "";
    super(`${POLICY_PATH}${where}${more}`);
    this.mistakes = mistakes;
  }
}
