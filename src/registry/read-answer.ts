import { cut, oneLine } from "../action/plain-text.ts";
import { RegistryFailure } from "./errors.ts";
import { type Answer, transportError } from "./transport.ts";

/** Reads an answer's whole body, which must not be larger than `limit` bytes. Throws `TransportError` when it breaks off. */
export async function readBytes(answer: Answer, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body) {
      if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
      size += chunk.length;
      if (size > limit) throw tooLarge(answer.url, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RegistryFailure) throw error;
    throw transportError(answer.url, error);
  }
  return Buffer.concat(chunks);
}

export async function readText(answer: Answer, limit: number): Promise<string> {
  return (await readBytes(answer, limit)).toString("utf8");
}

function tooLarge(url: string, limit: number): RegistryFailure {
  const message = `${URL.parse(url)?.host ?? "the registry"} answered with more than ${limit} bytes where a short text is expected`;
  return new RegistryFailure({ kind: "unexpected", message });
}

/** What a registry says about its refusal: the codes and messages of the specification's error body, on one short line. */
export function words(body: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return "";
  }
  if (typeof answer !== "object" || answer === null) return "";
  const errors: readonly unknown[] = "errors" in answer && Array.isArray(answer.errors) ? answer.errors : [answer];
  return cut(
    oneLine(
      errors
        .slice(0, 3)
        .map(sentence)
        .filter((each) => each !== "")
        .join("; "),
    ),
    300,
  );
}

function sentence(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const fields = new Map<string, unknown>(Object.entries(error));
  const texts = [fields.get("code"), fields.get("message") ?? fields.get("details")];
  return texts.filter((text) => typeof text === "string" && text !== "").join(" ");
}
