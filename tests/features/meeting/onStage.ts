// The stage over lists in memory: a meeting to come, and what others do in it.
import type { Frame } from "playwright-core";
import { openScreen, type Screen } from "../../support/screen.ts";

export interface OnStage extends Screen {
  /** The id of the meeting's row. */
  readonly meeting: number;
}

interface Options {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly sub?: string;
  readonly theme?: string;
  readonly frame?: string;
}

/** The stage of a meeting whose agenda has free text, and actions that are no exceptions. */
export async function openStage(login: string, options: Options = {}): Promise<OnStage> {
  const { viewport = { width: 1280, height: 720 }, sub = "", theme = "default", frame = "meetingStage" } = options;
  const query = `as=${login}&frame=${frame}&theme=${theme}&sub=${encodeURIComponent(sub)}`;
  const screen = await openScreen(query, { viewport, waitFor: "[data-testid=stage]" });
  const meeting = await screen.page.evaluate(() => {
    const { lists, listOf, actionAt } = window.opened;
    const line = (reference: string) => {
      const { id, fields } = actionAt(reference);
      return `${reference} ${fields.title} [${id}]`;
    };
    const agenda = ["Minutes of the last meeting", line("9.2.2"), line("3.1.1")].join("\n");
    return lists.addElsewhere(listOf("Meetings"), {
      ...{ title: "Joint Board", body: "Joint Board", on: "2027-01-12", agenda },
    });
  });
  const asked = `as=${login}&frame=${frame}&theme=${theme}&sub=${encodeURIComponent(sub || `meeting=${meeting}`)}`;
  await screen.reload(asked, "[data-testid=stage-list] [aria-current]");
  await screen.tab.getByRole("heading", { name: /^Joint Board/ }).waitFor();
  return { ...screen, meeting, reload: screen.reload };
}

/** What the stage shows: a reference, the words of an item, or the board. */
export const shownOn = (tab: Frame): Promise<string | null> =>
  tab.getByTestId("stage-shown").getAttribute("aria-label");

/** The lines at the left, from the first on. */
export const linesOn = (tab: Frame): Promise<readonly (string | null)[]> =>
  tab
    .locator("[data-testid=stage-list] button")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-shown")));

/** An entry of the meeting's log by somebody else, seen as soon as a follower asks. */
export async function otherAdds({ page, rows, meeting }: OnStage, entry: Readonly<Record<string, unknown>>) {
  await page.evaluate(
    async ([meetingId, fields]) => {
      const { lists, listOf, people } = window.opened;
      const members = await people.members("board");
      const author = members.kind === "done" ? members.value[0] : undefined;
      const values = { operation: crypto.randomUUID(), title: "An entry", meetingId, ...fields };
      lists.addElsewhere(listOf("Meeting log"), values, "", author as never);
    },
    [meeting, entry] as const,
  );
  await rows.advance(4_000);
}

export const otherPresents = (stage: OnStage, kind: "Opened" | "Presenting" = "Opened") =>
  otherAdds(stage, { kind, operation: "theirs" });

export async function otherShows(stage: OnStage, reference: string) {
  const { id } = await stage.rows.row(reference);
  await otherAdds(stage, { kind: "Showing", presenting: "theirs", actionId: id, reference });
}

/** What the log has of the meeting, one text each. */
export async function logOf({ rows, meeting }: OnStage): Promise<readonly string[]> {
  const entries = await rows.rowsOf("Meeting log");
  return entries.flatMap(({ fields: { meetingId, kind, reference, item, view } }) =>
    meetingId === meeting ? [kind, reference || item || view].filter(Boolean).join(" ") : [],
  );
}
