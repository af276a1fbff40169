/** One `::name key=value,key=value::message` line an action printed. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as a workflow command; anything else is `undefined` and goes to the log as it is. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::([^:\s]+)(?: (.*?))?::(.*)$/s.exec(line);
  const [, name, properties, message] = match ?? [];
  if (name === undefined || message === undefined) return undefined;
  return { name: name.toLowerCase(), properties: parseProperties(properties ?? ""), message: unescapeData(message) };
}

function parseProperties(text: string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(",")) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapeProperty(pair.slice(equals + 1));
  }
  return properties;
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
