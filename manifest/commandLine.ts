// The command line, as `npm run package`, `npm run sbom` and `npm run build` start it.
import { runCommand } from "./commands.ts";

process.exitCode = await runCommand(process.argv.slice(2), console);
