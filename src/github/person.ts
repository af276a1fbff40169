import * as v from "valibot";
import { Id } from "./parse.ts";

/** An account; bots are never people who may decide. */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly bot: boolean;
}

/** An account as REST gives it. Only type `User` without the suffix of apps is a person. */
export const PersonShape = v.pipe(
  v.object({ id: Id, login: v.string(), type: v.string() }),
  v.transform(
    ({ id, login, type }): Person => ({ id, login, bot: type !== "User" || login.toLowerCase().endsWith("[bot]") }),
  ),
);
