#!/usr/bin/env node
import { commandLine, processTerminal } from "./index.js";
await commandLine(processTerminal());
