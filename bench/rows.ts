import type { Row } from "./row.ts";
import { ledgerAppend } from "./rows/append.ts";
import { checks } from "./rows/checks.ts";
import { coldStart } from "./rows/cold-start.ts";
import { controller } from "./rows/controller.ts";
import { dist } from "./rows/dist.ts";
import { file } from "./rows/file.ts";
import { hangs } from "./rows/hangs.ts";
import { history } from "./rows/history.ts";
import { imageMemory } from "./rows/image-memory.ts";
import { images, imagesWithin, releaseOfImages } from "./rows/images.ts";
import { memory } from "./rows/memory.ts";
import { policy } from "./rows/policy.ts";
import { promotion } from "./rows/promotion.ts";
import { race } from "./rows/race.ts";
import { report } from "./rows/report.ts";
import { strangers } from "./rows/strangers.ts";
import { verify } from "./rows/verify.ts";

/** Every row of figures that this version can reach, by its number. */
export const ROWS: readonly Row[] = [
  coldStart,
  promotion,
  history,
  ledgerAppend,
  race,
  checks,
  images,
  imagesWithin,
  releaseOfImages,
  imageMemory,
  controller,
  strangers,
  verify,
  report,
  dist,
  policy,
  memory,
  file,
  hangs,
];
