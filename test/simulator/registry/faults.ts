/** What goes wrong with a request. */
export type Fault =
  /** Answers so instead of doing anything. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Breaks the connection: before anything is done, or after it was done. */
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  /** Sends so many bytes of the answer and breaks the connection. */
  | { readonly kind: "cut"; readonly after: number }
  /** Takes so many bytes of the request and breaks the connection. */
  | { readonly kind: "cut-upload"; readonly after: number }
  /** Sends fewer bytes than there are and says that these are all. */
  | { readonly kind: "truncate"; readonly to: number }
  /** Changes one bit of the answer. */
  | { readonly kind: "corrupt"; readonly at: number }
  /** Serves the whole, whatever range was asked for. */
  | { readonly kind: "ignore-range" }
  /** Claims another digest. */
  | { readonly kind: "claim"; readonly digest: string }
  /** Sends the asker elsewhere. */
  | { readonly kind: "redirect"; readonly to: string; readonly status?: number };

export interface Planned {
  readonly method?: string;
  /** Matches the path with its query. */
  readonly path?: RegExp;
  /** How many requests it befalls; once by default. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface Faults {
  plan(planned: Planned): void;
  /** The fault for this request, used up once. */
  take(method: string, path: string): Fault | undefined;
}

export function createFaults(): Faults {
  const left: { planned: Planned; times: number }[] = [];
  return {
    plan: (planned) => {
      left.push({ planned, times: planned.times ?? 1 });
    },
    take: (method, path) => {
      const found = left.find(
        ({ planned, times }) =>
          times > 0 && (planned.method ?? method) === method && (planned.path === undefined || planned.path.test(path)),
      );
      if (found === undefined) return undefined;
      found.times -= 1;
      return found.planned.fault;
    },
  };
}
