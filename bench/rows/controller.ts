import { deployJob } from "../../test/acceptance/deploy.ts";
import type { Line, Row } from "../row.ts";
import { depthOf, openShop, releaseToStaging } from "../shop.ts";

const ENVIRONMENTS = 30;

/** The resuming workflow runs after every deployment and every hour; mostly it finds nothing. */
export const controller: Row = {
  number: 11,
  name: "The controller with nothing due, 30 environments",
  async measure(): Promise<readonly Line[]> {
    const shop = await openShop(ENVIRONMENTS);
    try {
      await releaseToStaging(shop, "first");
      const job = await deployJob(shop, { environment: "resume" });
      const before = shop.simulator.requests().length;
      const { code, log, outputs } = await job.step({ door: "resume", inputs: {} });
      const requests = shop.simulator.requests().slice(before);
      job.end("success");
      await job.close();
      if (code !== 0 || outputs["decision"] !== "nothing") throw new Error(`resume found something due:\n${log}`);
      const writes = requests.filter(({ method, operation }) => operation === "Commit" || !isRead(method, operation));
      return [
        {
          what: "requests",
          ours: String(requests.length),
          peer: "",
          goal: "1",
          met: requests.length === 1 && depthOf(requests) === 1,
        },
        { what: "writes", ours: String(writes.length), peer: "", goal: "0", met: writes.length === 0 },
      ];
    } finally {
      await shop.close();
    }
  },
};

function isRead(method: string, operation: string | undefined): boolean {
  return method === "GET" || operation !== undefined;
}
