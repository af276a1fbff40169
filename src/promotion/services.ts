import type { PromotionContext } from "./context.ts";
import { type Ground, readGround } from "./ground.ts";

/** One service: a context that is about it alone, and what was read of it. */
export interface Serving {
  readonly context: PromotionContext;
  readonly ground: Ground;
}

/** Every service that this step is about. A policy with one service costs one request, each of several costs one more. */
export async function readServices(context: PromotionContext): Promise<readonly Serving[]> {
  if (context.serviceInput !== undefined) return [await readAgain({ context })];
  const ground = await readGround(context, { files: () => [], anyService: true, requests: true });
  const { services } = ground.policy;
  if (services.length === 0) return [{ context, ground }];
  const serving: Serving[] = [];
  for (const serviceInput of services) serving.push(await readAgain({ context: { ...context, serviceInput } }));
  return serving;
}

/** The same service as it is now. */
export async function readAgain({ context }: Pick<Serving, "context">): Promise<Serving> {
  return { context, ground: await readGround(context, { files: () => [], requests: true }) };
}
