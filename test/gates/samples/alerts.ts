import { alertsGate } from "../../../src/gates/alerts/gate.ts";
import type { AlertsFound } from "../../../src/gates/alerts/gather.ts";
import { samplesOf } from "../mutation/sample.ts";

type Source = AlertsFound["sources"][number];

const RULE = { dependabot: "high", "code-scanning": "medium" };
const EXCEPT = [{ alert: "dependabot/1", because: "not reachable", until: "2026-12-31" }];
const alert = (number: number, severity: string | null) => ({
  number,
  severity,
  level: null,
  about: "left-pad",
  url: `https://github.com/octo/shop/security/dependabot/${number}`,
  createdAt: "2026-11-01T00:00:00Z",
});
const read = (source: Source["source"], ...severities: readonly (string | null)[]): Source => ({
  kind: "read",
  source,
  alerts: severities.map((severity, index) => alert(index + 1, severity)),
  count: severities.length,
  note: "",
});
const given = (dependabot: Source, rule: object = {}, scanning: Source = read("code-scanning", "low")) => ({
  rule: { ...RULE, ...rule },
  found: { sources: [dependabot, scanning] },
});
const off = (source: Source["source"]): Source => ({ kind: "off", source, why: "switched off", unblock: "Switch on." });

export const samples = samplesOf(alertsGate, {
  vouched: {
    "found.value.sources.*.alerts.*.severity": "as for the level",
    "found.value.sources.*.alerts.*.level":
      "the reader knows GitHub's shape of an alert; what it lets through as a word is GitHub's word (R77)",
    "found.value.sources.*.alerts.*.number": "the reader takes nothing but numbers of alerts (R77)",
  },
  cases: {
    "none counts": given(read("dependabot", "low", "medium")),
    "the only one is excepted": given(read("dependabot", "high"), { except: EXCEPT }),
    "one counts": given(read("dependabot", "low", "high")),
    "one of no known severity counts": given(read("dependabot", "odd")),
    "another than the excepted one counts": given(read("dependabot", "high", "critical"), { except: EXCEPT }),
    "the exception ended": {
      ...given(read("dependabot", "high"), { except: EXCEPT }),
      facts: { now: new Date("2027-01-01T00:00:00Z") },
    },
    "one kind is switched off": given(off("dependabot")),
    "the other kind is switched off": given(read("dependabot"), {}, off("code-scanning")),
    "one kind could not be read": given({ kind: "unreadable", source: "dependabot", why: "403", unblock: "" }),
    "one kind was not read": { rule: RULE, found: { sources: [read("dependabot")] } },
  },
});
