// Commands run by tests: in this process, or as people run them, for which a local site of this process has a port.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

export interface Run {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

type Command = (words: readonly string[], output: Pick<Console, "log" | "error">) => Promise<number>;

/** What it printed for its user besides comes last. */
export async function runHere(command: Command, words: readonly string[]): Promise<Run> {
  const [said, besides]: [string[], string[]] = [[], []];
  const output = { log: (text: string) => said.push(text), error: (text: string) => besides.push(text) };
  const exitCode = await command(words, output);
  return { exitCode, lines: [...said, ...besides].join("\n").trim().split("\n") };
}

export function runAsProcess(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const command = ["--import", "tsx", "src/app/commandLine.ts", ...words];
    execFile(process.execPath, command, (problem, output, errors) => {
      const lines = (output + errors).trim().split("\n");
      resolve({ exitCode: problem ? Number(problem.code) : 0, lines });
    });
  });
}

/** A port at which another process reaches the local sites of this one. */
export async function openPort(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer(getRequestListener((request) => fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
