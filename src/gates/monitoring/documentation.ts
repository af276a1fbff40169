import type { GateDocumentation } from "../gate.ts";

export const monitoringDocumentation: GateDocumentation = {
  summary: "Somebody would notice: the environment's monitoring is there, works, and is quiet.",
  proves: [
    "the dashboard's address answers with a page, and that page is neither a login nor a redirect",
    "Prometheus answers the query in `targets` now, with at least one value, and every value is 1; nothing, `NaN`, a partial answer (`warnings`) and an error are no pass",
    "each alerting rule in `rules` is loaded, its health is `ok`, and it was evaluated within three of its intervals",
    "no alert is firing: of `rules`, or of any rule where the labels are as `alerts` says",
    "the Alertmanager answers, and Prometheus has one to send its alerts to",
  ],
  cannotProve: [
    "that the rules would notice what goes wrong next, that `alerts` names labels which any alert has, or that anybody reads what the Alertmanager sends",
    "that the dashboard shows this environment: some answer every address with the same page",
    "that the Alertmanager asked here is the one that Prometheus sends to: they may know it by different addresses",
  ],
  example: [
    "monitoring:",
    "  dashboard: https://grafana.example.com/d/shop",
    "  prometheus:                                     # or just the address",
    "    url: https://prometheus.example.com",
    '    headers: { Authorization: { secret: PROMETHEUS_TOKEN, prefix: "Bearer " } }',
    "  targets: 'up{env=\"production\"}'",
    "  rules: [HighErrorRate, InstanceDown]",
    "  alerts: 'env=\"production\"'                      # left out: the alerts of these rules",
    "  alertmanager: https://alertmanager.example.com",
    '# or: monitoring: { off: true, because: "nobody uses it yet", until: 2027-01-31 }',
  ].join("\n"),
  needs: [
    "the network, from the job that asks; where the environment's job has to ask (secrets, private addresses), other jobs say `judged-in-environment`",
    "secrets in `env:` of the step; each goes to the host it stands beside and to no other",
  ],
  reasons: {
    "monitoring-proven": { means: "this part of the monitoring is there and quiet", remedy: "" },
    "monitoring-off": { means: "the policy says that nothing is monitored, why, and until when", remedy: "" },
    "monitoring-off-over": {
      means: "the day until which `off` was said is over",
      remedy: "say how it is monitored, or decide again, with a new day",
    },
    "monitoring-off-too-long": {
      means: "`off` reaches more than 90 days ahead",
      remedy: "choose a nearer day",
    },
    "monitoring-dashboard-closed": {
      means: "at the dashboard's address is a login, a redirect or nothing",
      remedy: "correct the address, or give the step a token for it",
    },
    "monitoring-no-targets": {
      means: "the query in `targets` gives nothing",
      remedy: "correct the query, or what Prometheus scrapes",
    },
    "monitoring-targets-down": { means: "a value is not 1", remedy: "bring the target up, or correct the query" },
    "monitoring-rule-missing": {
      means: "Prometheus has no alerting rule of that name",
      remedy: "correct the name; the message lists those it has",
    },
    "monitoring-rule-unhealthy": {
      means: "an alerting rule fails, or was not evaluated lately",
      remedy: "its page in Prometheus says why",
    },
    "monitoring-alerts-firing": { means: "an alert is firing", remedy: "settle what it is about" },
    "monitoring-alerts-to-nobody": {
      means: "Prometheus has no Alertmanager to send alerts to",
      remedy: "name one in its configuration",
    },
    "monitoring-unreadable": {
      means:
        "no answer to go by: not reached, an error, a partial or old answer, no numbers, or a variable that `env:` does not hand over",
      remedy: "what the message says, then run it again",
    },
  },
};
