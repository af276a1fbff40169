import type { Alert, Alerts } from "../world.ts";
import { page, paged } from "./paging.ts";
import { renderAnalysis, renderCodeScanning, renderDependabot, renderSecretScanning } from "./render-alert.ts";
import { type Answer, type Call, notFound, Refusal, type Route } from "./route.ts";

const BASE = "/repos/{owner}/{repo}";

/** Even of a public repository these are no open data: a role that pushes, or a permission of their own. */
export const alertRoutes: readonly Route[] = [
  {
    method: "GET",
    route: `${BASE}/dependabot/alerts`,
    scope: "vulnerability-alerts:read",
    role: "write",
    closed: true,
    handle: listDependabot,
  },
  {
    method: "GET",
    route: `${BASE}/code-scanning/alerts`,
    scope: "security-events:read",
    role: "write",
    closed: true,
    handle: listCodeScanning,
  },
  {
    method: "GET",
    route: `${BASE}/code-scanning/analyses`,
    scope: "security-events:read",
    role: "write",
    closed: true,
    handle: listAnalyses,
  },
  {
    method: "GET",
    route: `${BASE}/secret-scanning/alerts`,
    scope: "security-events:read",
    role: "admin",
    closed: true,
    handle: listSecretScanning,
  },
];

function wanted(call: Call, alerts: readonly Alert[]): readonly Alert[] {
  const states = call.query.get("state")?.split(",");
  return alerts.filter(({ state }) => states === undefined || states.includes(state)).toReversed();
}

/** By cursor: GitHub knows no page numbers here. */
function listDependabot(call: Call): Answer {
  const alerts = call.repository.alerts?.dependabot;
  if (alerts === undefined) throw new Refusal(403, "Dependabot alerts are disabled for this repository.");
  const items = wanted(call, alerts);
  const size = Math.min(100, Number(call.query.get("per_page") ?? 30));
  const after = call.query.get("after");
  const start = after === null ? 0 : 1 + items.findIndex(({ number }) => cursorOf(number) === after);
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  const headers: Record<string, string> = {};
  if (last !== undefined && start + size < items.length) {
    const query = new URLSearchParams(call.query);
    query.set("after", cursorOf(last.number));
    headers["link"] = `<${call.links.api}${call.params["*"] ?? ""}?${query.toString()}>; rel="next"`;
  }
  return { status: 200, json: shown.map((alert) => renderDependabot(call, alert)), headers };
}

function cursorOf(number: number): string {
  return Buffer.from(`alert:${number}`).toString("base64url");
}

async function listCodeScanning(call: Call): Promise<Answer> {
  const { alerts } = codeScanning(call);
  return paged(call, {
    items: wanted(call, alerts),
    render: (alert) => renderCodeScanning(call, alert),
    newest: "first",
  });
}

function listAnalyses(call: Call): Answer {
  const { analyses } = codeScanning(call);
  const ref = call.query.get("ref");
  const { items, link } = page(call, analyses.filter((one) => ref === null || one.ref === ref).toReversed(), 30);
  return {
    status: 200,
    json: items.map((analysis) => renderAnalysis(call, analysis)),
    headers: link === undefined ? {} : { link },
  };
}

function codeScanning(call: Call): NonNullable<Alerts["codeScanning"]> {
  const { alerts, visibility, plan } = call.repository;
  if (alerts?.codeScanning !== undefined) {
    if (alerts.codeScanning.analyses.length === 0) throw new Refusal(404, "no analysis found");
    return alerts.codeScanning;
  }
  if (visibility === "public") throw new Refusal(404, "no analysis found");
  throw new Refusal(
    403,
    plan === "free"
      ? "Code Security must be enabled for this repository to use code scanning."
      : "Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.",
  );
}

/** No workflow's token may read them, whatever its permissions. */
async function listSecretScanning(call: Call): Promise<Answer> {
  if (call.token?.workflowToken === true) throw new Refusal(403, "Resource not accessible by integration");
  const alerts = call.repository.alerts?.secretScanning;
  if (alerts === undefined) throw new Refusal(404, "Secret scanning is disabled on this repository.");
  if (call.query.get("hide_secret") !== "true") throw notFound();
  return paged(call, {
    items: wanted(call, alerts),
    render: (alert) => renderSecretScanning(call, alert),
    newest: "first",
  });
}
