// The command line, as `npm run provision` starts it.
import { provisionCommand } from "./provisionCommand.ts";

process.exitCode = await provisionCommand(process.argv.slice(2), console);
