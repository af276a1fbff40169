/**
 * Something GitHub can do and this simulator does not. It is always raised by name and surfaces twice: in the log of
 * the job it stopped and from `Engine.drain()`, so that no test passes over it.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(what: string, where: string) {
    super(`The simulator does not support ${what} (${where}).`);
  }
}
