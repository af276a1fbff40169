import { UserError } from "../action/errors.ts";
import { assign } from "../approvals/assignment.ts";
import { type AllowEntry, entryText, readEntry } from "../policy/allow.ts";
import { DURATION, milliseconds } from "../policy/duration.ts";

/** The inputs of `require-approval` as the runner hands them over. */
export interface Given {
  readonly approvers: string | undefined;
  readonly "minimum-approvals": number | undefined;
  readonly message: string | undefined;
  readonly workflow: string | undefined;
  readonly environment: string | undefined;
  readonly release: string | undefined;
  readonly wait: string | undefined;
  readonly expire: string | undefined;
}

/** What a step wants of whom; everything was checked before GitHub was asked anything (R51). */
export interface Wanted {
  readonly approvers: readonly AllowEntry[];
  readonly minimum: number;
  readonly message: string;
  readonly workflow: string | null;
  /** Milliseconds. */
  readonly expire: number;
  /** Milliseconds that the step may wait for an answer; 0: it ends at once. */
  readonly wait: number;
}

/** Where the policy says who approves. */
export interface WantedByPolicy {
  readonly environment: string;
  readonly release: string | undefined;
}

const LONGEST_MESSAGE = 2_000;
const MOST_APPROVERS = 50;
const MOST_COUNT = 10;
const LONGEST_WAIT = "10m";
const LONGEST_EXPIRE = "30d";
const EXPIRES = "72h";
const WORKFLOW = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,98}\.ya?ml$/;
const ENTRY_SAYS = "a login, user:<login>, role:<triage, write, maintain or admin> or team:<slug>";

/** Reads the inputs, all mistakes at once. Throws `UserError` `invalid-input`. */
export function readWanted(given: Given): { readonly alone: Wanted } | { readonly policy: WantedByPolicy } {
  const mistakes: string[] = [];
  if (given.environment !== undefined) {
    const { environment, release } = given;
    for (const name of ["approvers", "minimum-approvals", "message", "workflow", "expire", "wait"] as const)
      if (given[name] !== undefined)
        mistakes.push(`\`${name}\` stands beside \`environment\`: there the policy says it`);
    refuse(mistakes);
    return { policy: { environment, release } };
  }
  if (given.release !== undefined) mistakes.push("`release` takes an `environment`");
  const approvers = readApprovers(given.approvers, mistakes);
  const minimum = given["minimum-approvals"] ?? 1;
  checkNumbers(approvers, minimum, mistakes);
  const message = given.message ?? "";
  if (message.length > LONGEST_MESSAGE) mistakes.push(`\`message\` has more than ${LONGEST_MESSAGE} characters`);
  const { workflow = null } = given;
  if (workflow !== null && !WORKFLOW.test(workflow))
    mistakes.push("`workflow` is no file name in `.github/workflows`, such as `deploy.yml`");
  const expire = readLength("expire", given.expire ?? EXPIRES, LONGEST_EXPIRE, mistakes);
  const wait = given.wait === undefined ? 0 : readLength("wait", given.wait, LONGEST_WAIT, mistakes);
  if (workflow !== null && wait > 0)
    mistakes.push("`wait` stands beside `workflow`: what is approved goes on there and not in this job");
  refuse(mistakes);
  return { alone: { approvers, minimum, message, workflow, expire, wait } };
}

function readApprovers(text: string | undefined, mistakes: string[]): readonly AllowEntry[] {
  const written = (text ?? "").split(/[\n,]/).map((one) => one.trim());
  const found = new Map<string, AllowEntry>();
  for (const one of written.filter((each) => each !== "")) {
    const entry = readEntry(one.includes(":") ? one : `user:${one}`);
    if (entry === undefined)
      mistakes.push(`\`approvers\` names ${JSON.stringify(one.slice(0, 60))}; allowed is ${ENTRY_SAYS}`);
    else found.set(entryText(entry), entry);
  }
  if (found.size === 0 && mistakes.length === 0)
    mistakes.push("`approvers` names nobody, and there is no `environment`");
  if (found.size > MOST_APPROVERS)
    mistakes.push(`\`approvers\` names more than ${MOST_APPROVERS}; name a team or a role`);
  return [...found.keys()].toSorted().flatMap((text) => found.get(text) ?? []);
}

/** Where only accounts are named, there have to be enough of them. */
function checkNumbers(approvers: readonly AllowEntry[], minimum: number, mistakes: string[]): void {
  if (minimum > MOST_COUNT) mistakes.push(`\`minimum-approvals\` is more than ${MOST_COUNT}`);
  else if (approvers.length > 0 && approvers.every(({ kind }) => kind === "user")) {
    const places = assign(
      [minimum],
      approvers.map(() => [0]),
    ).filter((place) => place !== null);
    if (places.length < minimum)
      mistakes.push(`\`minimum-approvals\` is ${minimum}, and \`approvers\` names ${approvers.length}`);
  }
}

function readLength(name: "expire" | "wait", text: string, longest: string, mistakes: string[]): number {
  const length = DURATION.test(text) ? milliseconds(text) : Number.NaN;
  if (length > 0 && length <= milliseconds(longest)) return length;
  mistakes.push(
    `\`${name}\` is ${JSON.stringify(text.slice(0, 60))}; allowed is a duration of at most \`${longest}\`, such as \`5m\``,
  );
  return 0;
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length === 0) return;
  const message = mistakes.length === 1 ? `Input ${mistakes[0]}.` : mistakes.map((one) => `- input ${one}`).join("\n");
  throw new UserError(message, { reason: "invalid-input", hint: "Correct it under `with:` of this step." });
}
