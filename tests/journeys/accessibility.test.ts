// Every third screen and state of the tab, in settings that between them pair every theme, forced colours, width and zoom:
// `npm run campaign -- accessibility` has them all, paired with every setting.
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { pairwise } from "../support/pairwise.ts";
import { plant } from "../support/plant.ts";
import { problemsOf } from "./accessibility/inspect.ts";
import { factors, type Setting, told } from "./accessibility/settings.ts";
import { showInMemory, showInTeams } from "./accessibility/stage.ts";
import { states } from "./accessibility/states.ts";

const journey = startJourney();
const settings: readonly Setting[] = pairwise(factors);
const board = states[0];
const light = { theme: "default", forced: false, width: 1280, zoom: 1 } as const;

const some = states.filter((_, index) => index % 3 === 0);

test.each(some.map((state, index) => ({ state, setting: settings[index % settings.length] ?? light })))(
  "$state.name has no barrier that can be found by machine",
  async ({ state, setting }) => {
    const { tab, close } = await (state.inTeams ? showInTeams(journey, state, setting) : showInMemory(state, setting));
    const problems = await problemsOf(tab);
    await close();
    expect(problems, told(setting)).toEqual([]);
  },
);

test("what would be a barrier is found", async () => {
  if (!board) throw new Error("There is no first state");
  const { tab } = await showInMemory(board, light);
  const cut = { position: "relative", height: "20px", width: "90px", overflow: "hidden" };
  await plant(tab, "main first", [
    { tag: "img", attributes: { src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" } },
    { tag: "button" },
    {
      ...{ tag: "div", style: cut },
      inside: [
        { tag: "p", style: { "white-space": "nowrap", margin: "0" }, text: "Words that go on and on past the edge" },
      ],
    },
    { tag: "div", style: { width: "3000px" }, text: "Wide" },
    { tag: "button", text: "One" },
    { tag: "button", style: { "margin-left": "-20px" }, text: "Other" },
  ]);
  const problems = (await problemsOf(tab)).join("\n");
  for (const words of ["image-alt", "button-name", "is cut by", "overlaps"]) expect(problems).toContain(words);
});
