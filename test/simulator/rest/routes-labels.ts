import { optionalText, text } from "./body.ts";
import { addLabel, ensureLabels, findLabel, labelNames } from "./labels.ts";
import { paged } from "./paging.ts";
import { renderLabel } from "./render-issue.ts";
import { type Answer, type Call, created, notFound, ok, Refusal, type Route } from "./route.ts";
import { issueOf } from "./routes-issues.ts";

const BASE = "/repos/{owner}/{repo}";
const READ = { scope: "issues:read", pullRequestScope: "pull-requests:read" } as const;

export const labelRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/labels`, scope: "issues:read", handle: listLabels },
  { method: "POST", route: `${BASE}/labels`, scope: "issues:write", handle: createLabel },
  { method: "GET", route: `${BASE}/labels/{name}`, scope: "issues:read", handle: getLabel },
  { method: "GET", route: `${BASE}/issues/{issue_number}/labels`, ...READ, handle: listIssueLabels },
  {
    method: "POST",
    route: `${BASE}/issues/{issue_number}/labels`,
    scope: "issues:write",
    pullRequestScope: "pull-requests:write",
    role: "triage",
    handle: addIssueLabels,
  },
];

async function listLabels(call: Call): Promise<Answer> {
  const items = call.repository.labels ?? [];
  return paged(call, { items, render: (label) => renderLabel(call, label), newest: "last" });
}

function createLabel(call: Call): Answer {
  const name = text(call.body, "name");
  if (findLabel(call, name) !== undefined) {
    throw new Refusal(422, "Validation Failed", {
      errors: [{ resource: "Label", code: "already_exists", field: "name" }],
    });
  }
  const color = (optionalText(call.body, "color") ?? "ededed").toLowerCase();
  const description = optionalText(call.body, "description") ?? null;
  return created(renderLabel(call, addLabel(call, { name, color, description })));
}

function getLabel(call: Call): Answer {
  const label = findLabel(call, call.params["name"] ?? "");
  if (label === undefined) throw notFound();
  return ok(renderLabel(call, label));
}

async function listIssueLabels(call: Call): Promise<Answer> {
  return paged(call, { items: labelsOf(call), render: (label) => label, newest: "last" });
}

function addIssueLabels(call: Call): Answer {
  const issue = issueOf(call);
  issue.labels = ensureLabels(call, [...issue.labels, ...(labelNames(call.body) ?? [])]);
  return ok(labelsOf(call));
}

function labelsOf(call: Call): readonly unknown[] {
  const names = ensureLabels(call, issueOf(call).labels);
  return names.flatMap((name) => {
    const label = findLabel(call, name);
    return label === undefined ? [] : [renderLabel(call, label)];
  });
}
