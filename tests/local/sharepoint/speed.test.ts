// Growth only: what one row costs must not depend on how many there are. `npm run campaign -- rows` does it with 50,000.
import { expect, it } from "vitest";
import { compareTenfold } from "./growth.ts";

it("costs the same for one row among 20,000 as among 2,000", async () => {
  const { grown } = await compareTenfold(2000);
  expect(grown).toEqual([]);
});
