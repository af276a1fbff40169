import * as v from "valibot";
import { latestVotes } from "../../approvals/latest.ts";
import { bodyDigest } from "../../approvals/sightings.ts";
import { votesOf } from "../../approvals/vote.ts";
import { approvalRule, approvalsSchema } from "../../gates/approvals/words.ts";
import { type Conversation, readConversation } from "../../github/conversation.ts";
import { isFailure } from "../../github/errors.ts";
import { stateOf } from "../../ledger/snapshot.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { PromotionContext } from "../context.ts";
import { isQuiet } from "../due.ts";
import { DECIDED_WITHIN } from "../expiry.ts";
import type { Ground } from "../ground.ts";
import { NOT_COUNTED } from "./deciding.ts";
import { REQUEST_LABEL } from "./label.ts";
import { isSameRepo, nameOfRepo, placeOf } from "./place.ts";
import { isSealed } from "./seal.ts";
import { titleOf } from "./text.ts";

/** A longer conversation would be read twice whenever something is new in it: it is judged at each look. */
const ONE_PAGE = 100;

type Standing = Pick<Ground, "now" | "policy" | "ledger" | "service" | "snapshot">;

/**
 * Whether a promotion waits for people and nothing new was said to it: then asking every gate again could not let it in. The
 * page and all that was said on it came with the ground, or takes one request; whatever is not exactly as it was seen last
 * makes it be judged anew.
 */
export async function restsOnPage(
  context: Pick<PromotionContext, "client" | "repo">,
  ground: Standing,
  o: { readonly environment: EnvironmentPolicy; readonly promotion: Promotion },
): Promise<boolean> {
  const { environment, promotion } = o;
  const { client, repo } = context;
  const place = placeOf(context, environment);
  const { request } = promotion;
  if (request === undefined || place?.kind !== "issue" || !isSameRepo(request.repository, nameOfRepo(repo)))
    return false;
  if (!isSameRepo(nameOfRepo(place.repo), request.repository) || !waitsForPeople(ground, o)) return false;
  try {
    const known = ground.snapshot.asked.get(request.issue);
    const conversation = known ?? (await readConversation(client, { repo, number: request.issue, most: ONE_PAGE }));
    const title = titleOf({ ...promotion, repo, service: ground.service, environment, promotion });
    return isUntouched(conversation, { promotion, title }) && isHeard(conversation, ground.now, o);
  } catch (failure) {
    // The gate reads it again, and says what is wrong.
    if (isFailure(failure)) return false;
    throw failure;
  }
}

/** By policy and ledger alone: what keeps it waiting is people's word or a known moment, and nothing came between. Pure. */
export function waitsForPeople(
  { now, policy, ledger }: Pick<Ground, "now" | "policy" | "ledger">,
  { environment, promotion }: { readonly environment: EnvironmentPolicy; readonly promotion: Promotion },
): boolean {
  const { request, reasons, seen = [], release, overrides = [] } = promotion;
  const rule = ruleOf(environment);
  if (request === undefined || rule === undefined || rule.via.some((via) => via !== "issue")) return false;
  if (now.getTime() - Date.parse(request.at) > DECIDED_WITHIN || promotion.dispatch !== null || overrides.length > 0)
    return false;
  const people = reasons.filter(({ gate, reason }) => gate === "approvals" && reason === "approvals-missing");
  const others = reasons.filter((reason) => !people.includes(reason));
  if (people.length === 0 || !isQuiet({ ...promotion, reasons: others }, { now, policy })) return false;
  // As many as are asked for were seen: then nobody but the gate can say why they do not count.
  if (seen.length >= rule.groups.reduce((sum, { count }) => sum + count, 0)) return false;
  const here = stateOf(ledger, environment.name);
  if (here.agreed !== undefined && here.agreed !== policy.sha256) return false;
  const before = environment.after.map((name) => stateOf(ledger, name));
  return (
    isAlone(here, promotion) &&
    [here, ...before].every(({ lock, rejected }) => lock === null && !rejected.includes(release.id)) &&
    before.every(({ seq }) => seq <= request.seq) &&
    ledger.head.lock === undefined &&
    (ledger.head.revoked ?? []).every(({ seq }) => seq <= request.seq)
  );
}

/** Nothing else is under way here, and nothing came to rest here since people were asked. */
function isAlone({ open, settled, opened }: EnvironmentState, { id, request }: Promotion): boolean {
  const asked = request?.seq ?? 0;
  return open.every((each) => each.id === id) && settled.every(({ seq }) => seq <= asked) && opened === undefined;
}

/** Its page says what was written there, and is open, locked and labelled. */
function isUntouched(
  { page, intact }: Pick<Conversation, "page" | "intact">,
  { promotion, title }: { readonly promotion: Promotion; readonly title: string },
): boolean {
  if (page === null || !intact || !page.open || !page.locked || !page.labels.includes(REQUEST_LABEL)) return false;
  // What it shows as not counted may have been taken away since.
  return page.title === title && isSealed(page, promotion.id) && !page.body.includes(NOT_COUNTED);
}

/** Every decision on it is recorded as it stands, and has not expired; nothing was misspelt that a page would have to show. */
function isHeard(
  { comments }: Pick<Conversation, "comments">,
  now: Date,
  { environment, promotion: { seen = [] } }: { readonly environment: EnvironmentPolicy; readonly promotion: Promotion },
): boolean {
  const { votes, ignored } = votesOf(comments);
  const expire = ruleOf(environment)?.expire ?? 0;
  const latest = latestVotes(votes);
  if (ignored.length > 0 || latest.length !== seen.length) return false;
  return latest.every(({ person, comment, decision, at }) => {
    const known = seen.find((each) => each.person.id === person.id && each.comment === comment);
    const said = comments.find(({ id }) => id === comment);
    if (decision.kind !== "approve" || known === undefined || said === undefined || at === null) return false;
    const isSame = known.body === bodyDigest(said.body) && known.plan.startsWith(`sha256:${decision.plan}`);
    return isSame && now.getTime() - at <= expire;
  });
}

function ruleOf({ rules }: Pick<EnvironmentPolicy, "rules">): ReturnType<typeof approvalRule> | undefined {
  const written = v.safeParse(approvalsSchema, rules.get("approvals"));
  return written.success ? approvalRule(written.output) : undefined;
}
