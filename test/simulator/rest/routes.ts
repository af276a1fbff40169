import type { Route } from "./route.ts";
import { accessRoutes } from "./routes-access.ts";
import { alertRoutes } from "./routes-alerts.ts";
import { archiveRoutes } from "./routes-archive.ts";
import { artifactRoutes } from "./routes-artifacts.ts";
import { attestationRoutes } from "./routes-attestations.ts";
import { checkRoutes } from "./routes-checks.ts";
import { commentRoutes } from "./routes-comments.ts";
import { commitRoutes } from "./routes-commits.ts";
import { contentRoutes } from "./routes-contents.ts";
import { deploymentStatusRoutes } from "./routes-deployment-statuses.ts";
import { deploymentRoutes } from "./routes-deployments.ts";
import { environmentRoutes } from "./routes-environments.ts";
import { gitObjectRoutes } from "./routes-git-objects.ts";
import { issueRoutes } from "./routes-issues.ts";
import { jobRoutes } from "./routes-jobs.ts";
import { labelRoutes } from "./routes-labels.ts";
import { referableRoutes } from "./routes-referable.ts";
import { refRoutes } from "./routes-refs.ts";
import { releaseRoutes } from "./routes-releases.ts";
import { repositoryRoutes } from "./routes-repositories.ts";
import { reviewRoutes } from "./routes-reviews.ts";
import { rulesetRoutes } from "./routes-rulesets.ts";
import { runRoutes } from "./routes-runs.ts";
import { statusRoutes } from "./routes-statuses.ts";
import { workflowRoutes } from "./routes-workflows.ts";

/** Every route about a repository. `/rate_limit` and `/user`, which are about the caller, are in serve.ts. */
export const ROUTES: readonly Route[] = [
  ...repositoryRoutes,
  ...archiveRoutes,
  ...accessRoutes,
  ...rulesetRoutes,
  ...refRoutes,
  ...gitObjectRoutes,
  ...contentRoutes,
  ...commitRoutes,
  ...deploymentRoutes,
  ...deploymentStatusRoutes,
  ...environmentRoutes,
  ...referableRoutes,
  ...workflowRoutes,
  ...runRoutes,
  ...jobRoutes,
  ...artifactRoutes,
  ...releaseRoutes,
  ...attestationRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...reviewRoutes,
  ...alertRoutes,
];
