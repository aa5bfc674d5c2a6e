// The command line, as `npm run provision` and `npm run verify` start it.
import { provisionCommand } from "./provisionCommand.ts";
import { verifyCommand } from "./verifyCommand.ts";

const words = process.argv.slice(2);
const run = words[0] === "verify" ? verifyCommand : provisionCommand;
process.exitCode = await run(words, console);
