import { hash } from "node:crypto";
import type { ApprovalFacts } from "../../../src/approvals/facts.ts";
import { approvalsGate } from "../../../src/gates/approvals/gate.ts";
import type { GateFacts, GateResult } from "../../../src/gates/gate.ts";
import type { Where } from "../../../src/gates/where.ts";
import type { Client } from "../../../src/github/client.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import type { Promotion } from "../../../src/ledger/state/promotion.ts";
import { openShop, type Shop } from "../../github/simulated-shop.ts";
import { createRun } from "../../simulator/engine/create-run.ts";
import type { Comment, Issue, Run, User } from "../../simulator/world.ts";
import { type AskWish, askOf, facts, promotion, RELEASE, ruled, state } from "../facts.ts";

export const PLAN = planOf("p-production-5");
export const SHORT = PLAN.slice("sha256:".length, 19);

/** The plan of a promotion in these tests: another one for each, as the true one is. */
export function planOf(id: string, what = ""): string {
  return `sha256:${hash("sha256", `${id}${what}`, "hex")}`;
}

export interface CourtWish extends Pick<AskWish, "former" | "successorOf" | "record" | "asker"> {
  readonly promotion?: Partial<Promotion> | null;
  /** Nobody was asked for it yet. */
  readonly unasked?: true;
  readonly here?: Where;
  readonly calling?: { readonly id: number; readonly attempt: number };
  readonly client?: Client;
  readonly commit?: string;
  readonly state?: Partial<EnvironmentState>;
  readonly cause?: "person" | "automation";
  readonly plan?: (id: string) => string;
  readonly visibility?: "public" | "private";
  /** The repository's page, on whatever server. */
  readonly url?: string;
  /** `rollback:` of the policy. */
  readonly rollback?: unknown;
}

/** A repository whose promotion p-production-5, asked for by erin, waits on issue 7; the gate is asked over real requests. */
export interface Court {
  readonly shop: Shop;
  readonly issue: Issue;
  user(login: string): User;
  say(body: string, by: string | User | null, more?: Partial<Comment>): Comment;
  judge(rule: unknown, wish?: CourtWish): Promise<readonly GateResult[]>;
  /** The only result of the gate. */
  one(rule: unknown, wish?: CourtWish): Promise<GateResult & { readonly approvals?: ApprovalFacts }>;
  run(wish?: { readonly by?: User; readonly title?: string; readonly event?: string }): Run;
}

export async function openCourt(): Promise<Court> {
  const shop = await openShop();
  const { simulator, repository } = shop;
  for (const login of ["alice", "bob", "dave"]) repository.collaborators.set(simulator.createUser(login).id, "write");
  for (const login of ["carol", "mallory", "erin"]) simulator.createUser(login);
  const user = (login: string): User => simulator.createUser(login);
  const now = () => simulator.world.now().toISOString();
  const issue = issueOf(7, user("octo"), now());
  repository.issues.push(issue);
  const court: Court = {
    shop,
    issue,
    user,
    say: (body, by, more = {}) => say(court, issue, { body, by, more }),
    judge: async (rule, wish = {}) => {
      const about = factsOf(court, rule, wish);
      const { here = "anywhere", client = shop.client, calling, plan = planOf } = wish;
      const ask = askOf(
        about,
        {
          client,
          planOf: async (id) => plan(id),
          ...(calling === undefined ? {} : { calling }),
          ...(wish.former === undefined ? {} : { former: wish.former }),
          ...(wish.successorOf === undefined ? {} : { successorOf: wish.successorOf }),
          ...(wish.record === undefined ? {} : { record: wish.record }),
          ...(wish.asker === undefined ? {} : { asker: wish.asker }),
        },
        here,
      );
      return (await approvalsGate.prepare(ask, here)).judge(about);
    },
    one: async (rule, wish) => {
      const [result, ...others] = await court.judge(rule, wish);
      if (result === undefined || others.length > 0) throw new Error("the gate says nothing, or more than one thing");
      return result;
    },
    run: ({ by = user("octo"), title, event = "workflow_dispatch" } = {}) => {
      const displayTitle = title ?? `Deploy p-production-5@${SHORT}`;
      const path = ".github/workflows/production.yml";
      const of = { path, event, headBranch: "main", headSha: shop.head, actor: by, payload: {}, displayTitle };
      return createRun(simulator.world, repository, of);
    },
  };
  return court;
}

function factsOf({ shop }: Court, rule: unknown, wish: CourtWish): GateFacts {
  const { simulator, repository } = shop;
  const environment = ruled("approvals", rule, "production");
  const rules =
    rule === undefined ? new Map([...environment.rules].filter(([name]) => name !== "approvals")) : environment.rules;
  const back = wish.rollback === undefined ? [] : [["rollback-plan", wish.rollback] as const];
  const waiting = promotion(5, "waiting", {
    ...{
      id: "p-production-5",
      environment: "production",
      requester: { id: simulator.createUser("erin").id, login: "erin" },
    },
    request: { repository: "octo/shop", issue: 7, kind: "issue", at: "2026-11-22T09:00:00Z", seq: 51 },
    ...wish.promotion,
  });
  const { request: _, ...unasked } = waiting;
  return facts({
    environment: { ...environment, rules: new Map([...rules, ...back]) },
    promotion: wish.promotion === null ? undefined : wish.unasked === true ? unasked : waiting,
    states: [state("production", wish.state)],
    now: simulator.world.now(),
    repositoryId: repository.id,
    visibility: wish.visibility ?? "public",
    cause: wish.cause ?? "person",
    release: { ...RELEASE, commit: wish.commit ?? shop.head },
    ...(wish.url === undefined ? {} : { repositoryUrl: wish.url }),
  });
}

export function issueOf(number: number, user: User, time: string): Issue {
  return {
    ...{
      id: 700 + number,
      node_id: `I_${number}`,
      number,
      title: "Approve",
      body: "Please",
      state: "open",
      locked: true,
    },
    ...{ user, labels: ["env-approval"], comments: [], created_at: time, updated_at: time },
  };
}

function say(
  { shop, user }: Court,
  issue: Issue,
  { body, by, more }: { readonly body: string; readonly by: string | User | null; readonly more: Partial<Comment> },
): Comment {
  const id = shop.simulator.world.nextId("large");
  const now = shop.simulator.world.now().toISOString();
  const comment: Comment = {
    ...{ id, node_id: `IC_${id}`, issue: issue.number, body, created_at: now, updated_at: now },
    ...{ lastEditedAt: null, editor: null, reactions: [] },
    user: typeof by === "string" ? user(by) : by,
    ...more,
  };
  issue.comments.push(comment);
  return comment;
}
