/** Where a gate can be judged: `in-environment` needs that environment's secrets, network or checkout. */
export type Where = "anywhere" | "in-environment";
