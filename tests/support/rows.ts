// The rows of one list as our own client reads them.
import type { Lists } from "../../src/ports/lists.ts";
import type { Columns, Fields, List, Row } from "../../src/schema/list.ts";

export async function rowsIn<C extends Columns>(lists: Lists, list: List<C>): Promise<readonly Row<Fields<C>>[]> {
  const read = await lists.read([list]);
  if (read.kind !== "done") throw new Error(read.why);
  const answer = read.value.get(list.title);
  if (answer?.kind !== "read") throw new Error(`${list.title}: ${answer?.kind}`);
  return answer.rows as readonly Row<Fields<C>>[];
}
