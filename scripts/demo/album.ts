import type { Ran } from "./shop.ts";
import type { Teller } from "./terminal.ts";

/** One scene, kept for the page. */
export interface Chapter {
  readonly headline: string;
  readonly said: readonly string[];
  readonly ran: readonly Ran[];
  readonly issues: readonly IssuePage[];
}

/** An issue as it was read in a scene. */
export interface IssuePage {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

/** Tells the story and keeps it, scene by scene. */
export interface Album extends Teller {
  readonly chapters: readonly Chapter[];
  /** Puts runs into the scene that is being told. */
  keep(ran: readonly Ran[]): void;
  /** Puts an issue into it. */
  show(issue: IssuePage): void;
}

export function createAlbum(teller: Teller): Album {
  const chapters: { headline: string; said: string[]; ran: Ran[]; issues: IssuePage[] }[] = [];
  return {
    ...teller,
    chapters,
    scene(headline) {
      chapters.push({ headline, said: [], ran: [], issues: [] });
      teller.scene(headline);
    },
    say(text, tone) {
      // What ends with a colon only leads to a table of the terminal.
      if (!text.endsWith(":")) chapters.at(-1)?.said.push(text);
      teller.say(text, tone);
    },
    keep(ran) {
      chapters.at(-1)?.ran.push(...ran);
    },
    show({ number, title, body }) {
      chapters.at(-1)?.issues.push({ number, title, body });
    },
  };
}
