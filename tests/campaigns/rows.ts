// npm run campaign -- rows: what one row costs among 50,000 and among 5,000.
import { compareTenfold } from "./rows/growth.ts";

const { small, large, grown } = await compareTenfold(5000);
console.table({ "5,000 rows, ms": small, "50,000 rows, ms": large });
console.log(grown.length === 0 ? "rows: no operation by id has grown" : `rows: grown: ${grown.join(", ")}`);
if (grown.length > 0) process.exitCode = 1;
