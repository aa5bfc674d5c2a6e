// `npm run reset`: deletes the local tenant's data.
import { parseArgs } from "node:util";
import { deleteDataFolder, UserError } from "./dataFolder.ts";

try {
  const { values } = parseArgs({ options: { data: { type: "string", default: ".local" } } });
  const deleted = await deleteDataFolder(values.data);
  console.log(deleted ? `Deleted ${values.data}.` : `There is no ${values.data}; nothing to delete.`);
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}
