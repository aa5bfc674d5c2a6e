// Reads the settings file of an installation, which a council fills in. The package and the hosted folder are made from it.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Settings } from "../src/ports/settings.ts";
import { type Installation, readValues } from "./settingsValues.ts";

export const settingsFile = "manifest/settings.json";

/** What is wrong and what to do, one sentence a line. */
export class Unusable extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** Reads the file named on the command line, or the usual one; undefined when the usual one does not exist. */
export function readInstallation(args: readonly string[]): Installation | undefined {
  const named = namedFile(args);
  const file = named ?? settingsFile;
  if (!existsSync(file)) {
    if (named)
      throw new Unusable([`There is no file ${file}. Copy manifest/settings.example.json to it and fill it in.`]);
    return undefined;
  }
  const { installation, problems } = readValues(parse(file));
  if (problems.length > 0) throw new Unusable([`${file} cannot be used yet:`, ...problems.map((each) => `- ${each}`)]);
  return installation;
}

/** The part that the hosted page reads. */
export function settingsOfTab({
  clientId,
  tenant,
  sharePoint,
  defaultSite,
  sites,
  timeZone,
  hostOrigins,
}: Installation): Settings {
  return {
    clientId,
    tenant,
    authority: "https://login.microsoftonline.com",
    sharePointOrigin: sharePoint,
    defaultSite,
    sites,
    timeZone,
    hostOrigins,
  };
}

function namedFile(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { settings: { type: "string" } } }).values.settings;
  } catch (error) {
    throw new Unusable([`${error instanceof Error ? error.message : error}`, "The one option is: --settings FILE"]);
  }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Unusable([`${file} is no JSON: ${error instanceof Error ? error.message : error}`]);
  }
}
