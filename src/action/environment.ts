/** The variables a step was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;
