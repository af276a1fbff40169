import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { exampleFiles } from "./sample.ts";

/** A service that says which release it is, and how well it is. */
export interface Service extends AsyncDisposable {
  readonly url: string;
  version: string;
  status: number;
  /** How often it was asked. */
  asked: number;
  /** Called before each answer. */
  onAsk: (() => Promise<void> | void) | undefined;
}

export async function startService(): Promise<Service> {
  const state = { version: "", status: 200, asked: 0, onAsk: undefined as Service["onAsk"] };
  const server: Server = createServer((_request, response) => {
    void (async () => {
      service.asked += 1;
      await service.onAsk?.();
      response.writeHead(service.status, { "content-type": "application/json" });
      response.end(JSON.stringify({ version: service.version }));
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const service: Service = Object.assign(state, {
    url: `http://127.0.0.1:${port}/healthz`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
  return service;
}

/** A policy whose development is verified by a service of this machine. */
export function policyWith(verification: string, more = ""): string {
  return `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml, ${more}verification: ${verification} }
  staging: { preset: staging, after: development, workflow: staging.yml }
`;
}

/** The health check of a service, as the policy writes it. */
export const healthOf = ({ url }: Pick<Service, "url">): string =>
  `{ name: health, url: "${url}", json: { version: "\${release.id}" }, allow: { plain-http: true, private-addresses: true } }`;

/** The example's workflow of development, with a job that verifies after the one that deploys. */
export function withVerifyJob(steps = ""): string {
  const workflow = exampleFiles("three-environments")[".github/workflows/development.yml"] ?? "";
  const deploy = workflow.replace(
    "    steps:\n",
    `    outputs: { promotion: "\${{ steps.promote.outputs.promotion }}" }\n    steps:\n`,
  );
  return `${deploy}
  verify:
    needs: deploy
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: write }
    steps:
${steps}      - uses: org/env-actions/verify@v1
        with:
          environment: \${{ inputs.environment }}
          promotion: \${{ needs.deploy.outputs.promotion }}
`;
}
