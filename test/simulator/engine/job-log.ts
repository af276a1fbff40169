import type { Job } from "../world.ts";
import type { Masker } from "./masker.ts";
import { parseWorkflowCommand, type WorkflowCommand } from "./workflow-command.ts";

const MAX_ANNOTATIONS = 10;
const MAX_MESSAGE = 4096;

/** A message a step attached to its check run with `::error::`, `::warning::` or `::notice::`. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  /** `title`, `file`, `line`, `col`, … as given. */
  readonly properties: Readonly<Record<string, string>>;
  /** Name of the step in the job. */
  readonly step: string;
}

/** What one step's commands set besides log lines. */
export interface CommandSink {
  readonly step: string;
  output(name: string, value: string): void;
  state(name: string, value: string): void;
}

export interface LogSettings {
  /** Whether `::debug::` lines show, as with the secret or variable ACTIONS_STEP_DEBUG. */
  readonly debug: boolean;
  onLine(line: string, job: Job): void;
}

/** The log of one job as the runner prints it: masked, commands interpreted, annotations counted per step. */
export class JobLog {
  readonly annotations: Annotation[] = [];

  #resume: string | undefined;
  readonly #job: Job;
  readonly #masker: Masker;
  readonly #settings: LogSettings;

  constructor(job: Job, masker: Masker, settings: LogSettings) {
    this.#job = job;
    this.#masker = masker;
    this.#settings = settings;
  }

  get debug(): boolean {
    return this.#settings.debug;
  }

  /** Prints without interpreting. */
  print(text: string): void {
    for (const line of this.#masker.mask(text).split("\n")) {
      this.#job.log += `${line}\n`;
      this.#settings.onLine(line, this.#job);
    }
  }

  /** Prints an error of the runner itself and annotates the job with it. */
  error(message: string, step: string): void {
    this.#annotate({ name: "error", properties: {}, message }, "error", step);
  }

  warning(message: string, step: string): void {
    this.#annotate({ name: "warning", properties: {}, message }, "warning", step);
  }

  /** Takes one line a step printed, runs the workflow command in it if there is one. */
  line(line: string, sink: CommandSink): void {
    const command = parseWorkflowCommand(line);
    if (this.#resume !== undefined) {
      if (command?.name === this.#resume) this.#resume = undefined;
      this.print(line);
    } else if (command === undefined) {
      this.print(line);
    } else {
      this.#run(command, line, sink);
    }
  }

  /** A step that stopped commands cannot stop those of the next one. */
  endStep(): void {
    this.#resume = undefined;
  }

  #run(command: WorkflowCommand, line: string, sink: CommandSink): void {
    switch (command.name) {
      case "error":
      case "warning":
      case "notice":
        this.#annotate(command, command.name, sink.step);
        break;
      case "add-mask":
        this.#masker.add(command.message);
        this.print("::add-mask::***");
        break;
      case "stop-commands":
        this.#resume = command.message.toLowerCase();
        this.print(line);
        break;
      case "group":
        this.print(`##[group]${command.message}`);
        break;
      case "endgroup":
        this.print("##[endgroup]");
        break;
      case "debug":
        if (this.debug) this.print(`##[debug]${command.message}`);
        break;
      case "echo":
      case "add-matcher":
      case "remove-matcher":
        break;
      case "set-output":
      case "save-state":
        this.warning(`The \`${command.name}\` command is deprecated and will be disabled soon.`, sink.step);
        if (command.name === "set-output") sink.output(command.properties["name"] ?? "", command.message);
        else sink.state(command.properties["name"] ?? "", command.message);
        break;
      default:
        this.print(line);
    }
  }

  #annotate({ message, properties }: WorkflowCommand, level: Annotation["level"], step: string): void {
    this.print(`##[${level}]${message}`);
    const before = this.annotations.filter((each) => each.step === step && each.level === level);
    if (before.length >= MAX_ANNOTATIONS) return;
    this.annotations.push({ level, message: this.#masker.mask(message).slice(0, MAX_MESSAGE), properties, step });
  }
}
