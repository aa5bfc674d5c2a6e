// Who may do what with the made-up feature's lists, asked of SharePoint itself, as for any list of the product.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { features } from "../../../src/app/features.ts";
import { siteDefinition } from "../../../src/app/siteDefinition.ts";
import { permissionMatrix } from "../../provision/permissionMatrix.ts";
import { lessons } from "./feature.ts";

const { start, close, matrix, mistakes } = permissionMatrix(await siteDefinition([...features, lessons]));
const ofLessons = matrix.filter(([, where]) => where.startsWith("Lesson"));

beforeAll(start);
afterAll(close);

describe("SharePoint holds to what the feature's lists declare", () => {
  it("in four places, for everybody, its own group among them", () => {
    expect(new Set(ofLessons.map(([, where]) => where)).size).toBe(4);
    expect(ofLessons.some(([role]) => role === "tutors")).toBe(true);
  });

  it.each(ofLessons)("for %s in %s", async (_role, _where, who, place) => {
    expect(await mistakes(who, place)).toEqual([]);
  });
});
