import { release } from "../../test/acceptance/build.ts";
import { write } from "../../test/acceptance/comment.ts";
import { approvalOn, flood, look, openPage, openWaiting } from "../../test/acceptance/waiting.ts";
import type { Line, Row } from "../row.ts";
import { apiRequests } from "../shop.ts";

const STRANGERS = 1_000;

/** A flood on a request: the approval between it is found, and everything else of the step is counted as well. */
export const strangers: Row = {
  number: 12,
  name: "1,000 comments by strangers on a request, and one approval between them",
  async measure(): Promise<readonly Line[]> {
    const shop = await openWaiting({ rateLimit: 1_000_000 });
    try {
      await release(shop, "first");
      await look(shop);
      const page = openPage(shop);
      const line = approvalOn(page);
      flood(shop, page, line, STRANGERS / 2);
      await write(shop, page, line, shop.bob);
      flood(shop, page, line, STRANGERS / 2);
      const { code, log, requests } = await look(shop);
      if (code !== 0 || !page.body.includes("(1 of 2 given)")) throw new Error(`the approval was not seen:\n${log}`);
      const count = apiRequests(requests);
      return [{ what: "requests of the whole step", ours: String(count), peer: "", goal: "≤ 15", met: count <= 15 }];
    } finally {
      await shop.close();
    }
  },
};
