// `npm start`: starts the local tenant; the last line of output is its address.
import { parseArgs } from "node:util";
import { features } from "../app/features.ts";
import { UserError } from "./dataFolder.ts";
import { PortTaken } from "./servers.ts";
import { openTenant } from "./tenant.ts";

const usage = "npm start [-- --port 5600] [--data .local]";

try {
  const { port, data, development } = readOptions(process.argv.slice(2));
  const log = (line: string) => console.log(line);
  const tenant = await openTenant({ port, data, development, seed: true, features, log });
  const stop = async () => {
    await tenant.close();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  console.log(`Improvement Board: ${tenant.url}`);
} catch (error) {
  if (error instanceof PortTaken) {
    console.error(
      `${error.message} Is another one running? Choose another with: npm start -- --port ${error.port + 100}`,
    );
  } else if (error instanceof UserError) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
}

function readOptions(args: string[]): { port: number; data: string; development: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string" }, data: { type: "string" }, dev: { type: "boolean" } },
    });
    const port = Number(values.port ?? 5600);
    if (!Number.isInteger(port) || port < 0 || port > 65_000) throw new Error(`${values.port} is no port.`);
    return { port, data: values.data ?? ".local", development: values.dev === true };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  }
}
