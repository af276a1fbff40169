import { addHistory } from "../history.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { environmentNames, openShop, promote, releaseToStaging } from "../shop.ts";

/** The same promotion after years of others, beside many environments. */
export const history: Row = {
  number: 3,
  name: "Requests of a promotion, by what happened before and by what else there is",
  async measure({ quick }: Measuring): Promise<readonly Line[]> {
    const found: { what: string; requests: number }[] = [];
    for (const promotions of quick ? [10, 1_000] : [10, 1_000, 100_000]) {
      for (const environments of [3, 30]) {
        const what = `${promotions.toLocaleString("en")} earlier promotions, ${environments} environments`;
        found.push({ what, requests: await requestsAfter(promotions, environments) });
      }
    }
    const [first] = found;
    return found.map(({ what, requests }) => ({
      what,
      ours: String(requests),
      peer: first === undefined || first.what === what ? "" : `${first.what}: ${first.requests}`,
      ratio: requests / (first?.requests ?? requests),
      goal: "the same",
      met: requests === first?.requests,
    }));
  },
};

async function requestsAfter(promotions: number, environments: number): Promise<number> {
  const shop = await openShop(environments);
  try {
    const first = await releaseToStaging(shop, "first");
    await promote(shop, first.release);
    const second = await releaseToStaging(shop, "second");
    await addHistory(shop, promotions, environmentNames(environments));
    const { requests } = await promote(shop, second.release);
    return requests.length;
  } finally {
    await shop.close();
  }
}
