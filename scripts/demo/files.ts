import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleFiles, PROJECT } from "../../test/acceptance/sample.ts";
import { must } from "./claim.ts";

/** The hosts of the two registries, and the address of the shop. */
export interface Hosts {
  /** Where ci pushes, and development and staging take images from. */
  readonly build: string;
  /** Production's own. */
  readonly production: string;
  /** Where production's shop says how it is. */
  readonly health: string;
}

/** The last day of the freeze in the story, and when it is over. */
export const FREEZE = { from: "2026-11-20", to: "2026-11-22", why: "sale of the year" } as const;

/** The end of the deploy step, and the step that judges what it did. */
const RELEASE = `          RELEASE: \${{ steps.promote.outputs.release }}\n`;
const VERIFY = `
      - name: Verify
        uses: org/env-actions/verify@v1
        with:
          environment: \${{ inputs.environment }}
`;

/** What the demo's repository has beside `examples/three-environments`: two images in its release, registries, a freeze, the gate. */
export function demoFiles(hosts: Hosts): Readonly<Record<string, string>> {
  const example = exampleFiles("three-environments");
  const changed = (path: string, ...changes: readonly (readonly [string, string])[]): Record<string, string> => {
    let text = example[path] ?? "";
    for (const [from, to] of changes) {
      must(text.includes(from), `${path} of the example says ${from}`);
      text = text.replace(from, to);
    }
    return { [path]: text };
  };
  const deploying = [
    [`$ARTIFACT"`, `$SITE"`],
    [
      `ARTIFACT: \${{ steps.promote.outputs.artifact }}`,
      `SITE: \${{ fromJSON(steps.promote.outputs.artifacts || '{}').site.reference }}\n          IMAGE: \${{ fromJSON(steps.promote.outputs.artifacts || '{}').image.reference }}\n          CHART: \${{ fromJSON(steps.promote.outputs.artifacts || '{}').chart.reference }}`,
    ],
  ] as const;
  return {
    ".github/environments.yml": policy(hosts),
    ...changed(
      ".github/workflows/ci.yml",
      ["run: ./app/build.sh\n", "run: ./app/build.sh\n      - name: Push\n        run: node app/push-images.mjs\n"],
      [
        "artifacts: app=app",
        `artifacts: |\n            image=:\${{ github.sha }}\n            chart=:\${{ github.sha }}\n            site=app`,
      ],
    ),
    ...changed(".github/workflows/development.yml", ...deploying),
    ...changed(".github/workflows/staging.yml", ...deploying),
    ...changed(
      ".github/workflows/production.yml",
      ...deploying,
      ["actions: read #", "actions: write #"],
      [RELEASE, `${RELEASE}${VERIFY}`],
    ),
    ".github/workflows/audit.yml": withoutUpload(example[".github/workflows/audit.yml"] ?? ""),
    ...changed("deploy.sh", ["artifact=$1\n", 'artifact=$1\necho "Image: $IMAGE"\necho "Chart: $CHART"\n']),
    "app/push-images.mjs": readFileSync(join(PROJECT, "scripts/demo/push-images.mjs"), "utf8"),
    ".github/workflows/gate.yml": exampleFiles("gate-merges")[".github/workflows/gate.yml"] ?? "",
    ".github/audit-baseline.yml": BASELINE,
  };
}

/** The shop keeps no data, and says so; without a reason and a day the audit warns that nobody looks after its recovery. */
const BASELINE = `version: 1
accepted:
  - id: recovery/unsaid/production
    because: the shop keeps no data; the ledger is its only memory, and that is audited
    until: 2027-01-31
`;

/** The audit without its last step: the Security tab of a GitHub that fits on this machine is nowhere to be seen. */
function withoutUpload(workflow: string): string {
  const at = workflow.indexOf("      - uses: github/codeql-action/upload-sarif@");
  must(at > 0, "the example's audit uploads what it found in its last step");
  return workflow.slice(0, at);
}

function policy({ build, production, health }: Hosts): string {
  return `version: 1
registries: # both are on this machine
  "${build}": { plain-http: true, private: true }
  "${production}": { plain-http: true, private: true }
artifacts:
  image: { kind: image, repository: "${build}/octo/shop" }
  chart: { kind: image, repository: "${build}/octo/charts/shop" }
  site: { kind: file, name: app }
environments:
  development: { preset: development, workflow: development.yml, artifacts: { image: { tag: development } } }
  staging:
    preset: staging
    after: development
    workflow: staging.yml
    artifacts: { image: { tag: staging } }
    gates: { checks: { workflows: [ci.yml] } }
  production:
    preset: production
    after: staging
    workflow: production.yml
    artifacts:
      image: { repository: "${production}/shop", tag: production }
      chart: { repository: "${production}/charts/shop" }
      site: { keep: { repository: "${production}/files" } }
    gates:
      change-window:
        closed: [{ from: ${FREEZE.from}, to: ${FREEZE.to}, why: ${FREEZE.why} }]
        zone: Europe/Berlin
    approvals: { from: [user:alice, user:bob, user:carol], count: 2 }
    monitoring: { off: true, because: nobody uses this shop yet, until: 2027-02-15 }
    verification:
      interval: 1s
      failures: 2
      health:
        - name: shop
          url: "${health}"
          json: { commit: "\${release.commit}" }
          allow: { plain-http: true, private-addresses: true }
    rollback: { within: 15m, automatic: true }
`;
}
