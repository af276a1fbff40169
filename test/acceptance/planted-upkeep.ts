import { job, named, OTHER, type Planted, POLICY } from "./planting.ts";

/** Faults that come by time and by hand. */
const MONITORED = "    monitoring: { off: true, because: nobody uses this example yet, until: 2027-02-15 }";
const WATCH =
  '{ dashboard: "https://grafana.example.com/d/shop", prometheus: "https://prometheus.invalid", rules: [Slow], because: enough for us }';

export const UPKEEP: readonly Planted[] = [
  {
    fault: "a security update that waits",
    id: "updates/alerts-off",
    plant: (at) => {
      const { alerts } = at;
      delete at.alerts;
      return () => {
        if (alerts !== undefined) at.alerts = alerts;
      };
    },
  },
  {
    fault: "an environment that nobody declares",
    id: "stale/environment-unknown/prodution",
    plant: (at) => {
      at.environments.push({ ...named(at, "staging"), id: 904, node_id: "EN_904", name: "prodution" });
      return () => at.environments.pop();
    },
  },
  {
    fault: "an action by its tag in a deploying workflow",
    id: "workflows/unpinned-action/staging.yml:actions/checkout",
    edit: [
      ".github/workflows/staging.yml",
      "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
      "actions/checkout@v7",
    ],
  },
  {
    fault: "a way around this suite",
    id: "workflows/without-our-action/other.yml:other",
    edit: [OTHER, null, job("    environment: production\n    steps: [{ run: x }]\n")],
  },
  {
    fault: "a stranger's wish with secrets",
    id: "workflows/pull-request-target/other.yml",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n").replace("on: workflow_dispatch", "on: pull_request_target")],
  },
  {
    fault: "a workflow that is not there",
    id: "workflows/workflow-missing/production",
    edit: [POLICY, "workflow: production.yml", "workflow: gone.yml"],
  },
  { fault: "nothing that resumes", id: "controller/none", edit: [".github/workflows/resume.yml", "", ""] },
  { fault: "no runbook", id: "recovery/runbook-missing/production", edit: ["docs/recovery.md", "", ""] },
  {
    fault: "one dashboard for two environments",
    id: "monitoring/dashboard-shared/staging+production",
    edit: [POLICY, MONITORED, `    monitoring: ${WATCH}`],
    also: [POLICY, "    mirrors: production", `    monitoring: ${WATCH}\n    mirrors: production`],
  },
];
