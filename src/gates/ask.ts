import type { Outside } from "../action/outside.ts";
import type { Block } from "../github/block.ts";
import type { Client } from "../github/client.ts";
import type { DeploymentFact } from "../github/deployment-fact.ts";
import type { HistoryPage } from "../github/history.ts";
import type { Repo } from "../github/repo.ts";
import type { RequiredCheck } from "../github/required-checks.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { AccessReviewed } from "../ledger/state/head.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { Network } from "../network/network.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";
import type { ImageHouse } from "../release/artifacts/image-house.ts";
import type { ReleaseRecord } from "../release/release.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import type { Asker } from "./asker.ts";
import type { PlanFiles } from "./rollback-plan/gather.ts";
import type { Where } from "./where.ts";

/** `none`: nothing was approved here yet, or by the same policy. `lost`: its text could not be found, so nobody can say. */
export type FormerPolicy =
  | { readonly kind: "none" }
  | { readonly kind: "found"; readonly environment: EnvironmentPolicy }
  | { readonly kind: "lost"; readonly why: string };

/** What a gate may ask the world while it gathers its facts. Everything here reads; nothing changes anything. */
export interface GateAsk {
  readonly subject:
    | {
        readonly kind: "release";
        readonly release: ReleaseBrief;
        /** The whole record, which is being read meanwhile; rejects when it cannot be read. */
        readonly record: () => Promise<ReleaseRecord>;
        /** By the ledger. */
        readonly stateOf: (environment: string) => EnvironmentState;
        /** The first commits that the release's contains, if they are being read with the facts about it; else `null`. */
        readonly history?: () => Promise<Block<HistoryPage | null>>;
        /** The newest Deployments of the environments right before, as far as they were asked for. */
        readonly deployments: () => Promise<Block<readonly DeploymentFact[]>>;
        /** What the way back needs of the repository's branches, where the policy asks for one. */
        readonly planFiles: () => Promise<PlanFiles>;
        /** Where its images are, with the logins of this step; nothing is loaded or asked before it is used. */
        readonly images: ImageHouse;
        /** The promotion in question, once it exists. */
        readonly promotion: Promotion | undefined;
        /** Its id, or the one that it would get now. */
        readonly promotionId: string;
        /** While it does not exist: the failed promotion of the same run that it would try again. */
        readonly successorOf: string | null;
        /** The last review of who has access, by the ledger; left out until there is one. */
        readonly reviewed?: AccessReviewed | undefined;
        /** This environment by the policy under which a promotion was approved here last, where that is another one. */
        readonly former: () => Promise<FormerPolicy>;
        /** Who asked for the promotion, proven by GitHub's own objects (R10); rejects when that cannot be read. */
        readonly asker: () => Promise<Asker>;
        /** Whether a person or automation wants this. */
        readonly cause: "person" | "automation";
        /** Whether it comes in, or goes back. */
        readonly action: "promote" | "rollback";
        /** The plan digest of a promotion of this release to this environment, by its id; rejects without the record. */
        readonly planOf: (promotion: string) => Promise<string>;
        /** How the name of a run that was dispatched for a promotion says so, with the plan it was cleared with. */
        readonly markerOf: (promotion: string, plan: string) => string;
        /** Whether the environment's own job asks. */
        readonly here: Where;
        /** The asking job's run. */
        readonly calling: { readonly id: number; readonly attempt: number };
        /** How the environment would leave it again, composed from policy, ledger and page; nothing is proven yet. */
        readonly back: RollbackPlan;
        /** The page that the plan was composed with. */
        readonly page: Block<string | null>;
      }
    | { readonly kind: "commit" };
  /** Full id: the release's, or the one asked about. */
  readonly commit: string;
  readonly policy: Policy;
  readonly environment: EnvironmentPolicy;
  /** GitHub's time of the read. */
  readonly now: Date;
  readonly repository: {
    readonly id: number;
    readonly defaultBranch: string;
    readonly visibility: "public" | "private" | "internal";
    readonly url: string;
  };
  /** What the default branch's rules require; left out where nobody has asked. */
  readonly requiredChecks?: Block<readonly RequiredCheck[]>;
  readonly repo: Repo;
  readonly client: Client;
  readonly network: Network;
  /** What the step's own surroundings offer; only gates of kind `in-environment` may rely on it. */
  readonly outside: Outside;
}
