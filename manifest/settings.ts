// Reads what one installation is told about itself, from the one file that a council fills in; the package and the hosted folder follow from it.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Settings } from "../src/ports/settings.ts";
import { type Installation, readValues } from "./settingsValues.ts";

export const settingsFile = "manifest/settings.json";

/** What to do about it, one sentence a line. */
export class Unusable extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** The file that the command line names, or the usual one; undefined when nobody has made that yet. */
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

/** What the hosted page reads, of all this. */
export function settingsOfTab({ clientId, tenant, sharePoint, defaultSite, hostOrigins }: Installation): Settings {
  return {
    clientId,
    tenant,
    authority: "https://login.microsoftonline.com",
    sharePointOrigin: sharePoint,
    defaultSite,
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
