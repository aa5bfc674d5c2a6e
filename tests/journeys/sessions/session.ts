// One session: what its plan says is done in real windows while the server fails on request; then everything drains, people
// choose what only they can, and SharePoint's versions are judged.
import type { Frame } from "playwright-core";
import { actions } from "../../../src/plan/actions.ts";
import type { RowsOverRest } from "../../support/rowsOverRest.ts";
import { until } from "../../support/until.ts";
import type { Faults } from "./faults.ts";
import { type Made, makeEdit } from "./inputs.ts";
import { judge, type ListEdit, type Log, type Verdict } from "./judge.ts";
import type { EditStep, Plan, Step, WindowName } from "./plan.ts";
import { firstBox, isBusy, keptRows, needing } from "./tray.ts";
import { coordinator, personAt, type Windows } from "./windows.ts";

export interface Around {
  readonly windows: Windows;
  readonly rows: RowsOverRest;
  readonly faults: Faults;
}

export interface Outcome extends Verdict {
  readonly edits: readonly Made[];
  readonly listEdits: number;
  /** Edits that were asked about, or held back behind one that was. */
  readonly inTray: number;
  readonly kills: number;
  readonly reloads: number;
  readonly offline: number;
  readonly milliseconds: number;
  readonly faults: ReadonlyMap<string, number>;
  /** What went wrong besides: it did not drain, an edit could not be kept, the session broke off. */
  readonly problems: readonly string[];
  readonly trace: readonly string[];
  /** Copies of the browser's storage at each kill. */
  readonly evidence: readonly string[];
}

/** Milliseconds after which people who do not like to wait load a window anew. */
const impatience = 3_000;

export async function runSession(plan: Plan, { windows, rows, faults }: Around): Promise<Outcome> {
  const began = Date.now();
  const edits: Made[] = [];
  const listEdits: ListEdit[] = [];
  const problems: string[] = [];
  const evidence: string[] = [];
  const lines: string[] = [];
  const inTray = new Set<Made>();
  const pending = new Map<WindowName, Promise<void>>();
  const count = { kills: 0, reloads: 0, offline: 0 };
  let cut: WindowName | "browser" | undefined;
  const trace = (line: string) => void lines.push(`${String(Date.now() - began).padStart(6)} ms  ${line}`);

  async function edit(step: EditStep): Promise<void> {
    const { window, means, reference } = step;
    const who = personAt(window);
    const name = `edit ${plan.seed}-${edits.length + 1} by ${who.login}`;
    const made: Made = { name, who, step, texts: {}, seen: [], progress: "begun", interrupted: false, givenUp: false };
    await pending.get(window);
    // A window cannot be opened without a network.
    if (!windows.isOpen(window)) await connect();
    const tab = await windows.tab(window);
    edits.push(made);
    trace(`${name}: ${means} in the ${window}, ${reference} ${means === "typing" ? step.field : ""}`);
    try {
      const shown = await makeEdit(tab, made);
      const showing = shown().then(
        () => {
          made.progress = "shown";
          trace(`${name} is shown as made`);
        },
        (problem) => trace(`${name} was not seen as made: ${firstLine(problem)}`),
      );
      pending.set(window, showing);
      if (step.waits) await showing;
    } catch (problem) {
      // The hand may have pressed before it gave up, or not; nothing was shown either way.
      made.interrupted = true;
      trace(`${name} was not made: ${firstLine(problem)}`);
      await tab.page().keyboard.press("Escape");
    }
  }

  async function listEdit(reference: string, field: ListEdit["field"]): Promise<void> {
    const text = `list edit ${plan.seed}-${listEdits.length + 1} by ${coordinator.login}`;
    listEdits.push({ reference, field, text });
    await rows.change(coordinator.login, reference, { [actions.columns[field].name]: text });
    trace(`${text}: ${reference} ${field}`);
  }

  function interrupt(window?: WindowName): void {
    for (const made of edits) {
      if (made.progress === "pressed" && (!window || made.step.window === window)) made.interrupted = true;
    }
  }

  async function connect(): Promise<void> {
    if (cut) await windows.setNetwork(cut, "online");
    cut = undefined;
  }

  async function perform(step: Step): Promise<void> {
    switch (step.kind) {
      case "edit":
        return edit(step);
      case "list edit":
        return listEdit(step.reference, step.field);
      case "reload":
        trace(`the ${step.window} is loaded anew`);
        await connect();
        interrupt(step.window);
        count.reloads++;
        return windows.reload(step.window);
      case "kill":
        await new Promise((resolve) => setTimeout(resolve, step.after));
        trace("the browser is killed");
        interrupt();
        count.kills++;
        cut = undefined;
        await windows.kill();
        evidence.push(await windows.keepEvidence());
        return;
      case "offline":
        trace(`the ${step.window} goes offline`);
        count.offline++;
        cut = step.window;
        return windows.setNetwork(step.window, "offline");
      case "online":
        trace(`the ${step.window} is online again`);
        cut = undefined;
        return windows.setNetwork(step.window, "online");
    }
  }

  async function log(reference: string, begun: number): Promise<Log> {
    return { reference, begun, versions: (await rows.versions(reference)).toReversed() };
  }

  /** Every edit has gone out, or waits for its person, or behind one that does. */
  async function drain(): Promise<void> {
    await Promise.all(pending.values());
    for (const window of windowsInUse()) {
      const { login } = personAt(window);
      let looked = Date.now();
      let patience = impatience;
      let tab = await windows.tab(window);
      await look(tab);
      await until(`the ${window} owes nothing that it could send`, async () => {
        if (plan.impatient && Date.now() - looked > patience) {
          // A machine may be too busy for what a person is too impatient for.
          patience *= 2;
          trace(`the ${window} is loaded anew, because it still owes something`);
          count.reloads++;
          await windows.reload(window);
          tab = await windows.tab(window);
          looked = Date.now();
        }
        const [kept, asking] = [await keptRows(tab, login), await needing(tab)];
        const rows = kept.map((id) => references.get(id) ?? String(id));
        return kept.length > 0 || asking.length > 0
          ? rows.length > 0 && rows.every((row) => asking.includes(row)) && asking.every((row) => rows.includes(row))
          : !(await isBusy(tab));
      });
    }
  }

  function windowsInUse(): WindowName[] {
    const used = new Set(edits.map(({ step }) => step.window));
    return [...used, ...(used.has("lead's own list") ? ["lead's board" as const] : [])].filter(
      (name, at, all) => all.indexOf(name) === at,
    );
  }

  /** People choose, one box at a time, until nobody is asked any more. */
  async function settle(): Promise<void> {
    for (let round = 0; ; round++) {
      await drain();
      const asked = await askedWindow();
      if (!asked) return;
      if (round > 15) throw new Error("People are asked again and again.");
      const box = await firstBox(asked.tab, asked.reference);
      if (!box) throw new Error(`${asked.reference} is said to need its person, who is not asked anything.`);
      const keepsOwn = plan.keepsOwn[round] ?? true;
      trace(`${box.kind} in the ${asked.window}: ${keepsOwn ? "keeps their own" : "gives it up"}: ${box.text}`);
      for (const made of edits.filter(({ who }) => who === personAt(asked.window))) {
        if (made.step.reference !== asked.reference) continue;
        inTray.add(made);
        if (!Object.values(made.texts).some((text) => box.text.includes(text))) {
          if (Object.keys(made.texts).length === 0 && !keepsOwn) made.givenUp = true;
          continue;
        }
        made.seen.push(box.text);
        if (!keepsOwn) made.givenUp = true;
      }
      await box.answer(keepsOwn);
      await until("the answer is taken", async () => (await firstBox(asked.tab, asked.reference))?.text !== box.text);
    }
  }

  async function askedWindow() {
    for (const window of windowsInUse()) {
      const tab = await windows.tab(window);
      const [reference] = await needing(tab);
      if (reference) return { window, tab, reference };
    }
    return undefined;
  }

  const references = new Map<number, string>();
  const begun = new Map<string, number>();
  let verdict: Verdict = { inHistory: 0, lost: [], doubled: [], overwritten: [] };
  try {
    for (const reference of plan.references) {
      references.set((await rows.row(reference)).Id, reference);
      // So that there is something to confirm in one's own list.
      if (isConfirmed(plan, reference)) await rows.change("owner", reference, { UpdatedOn: "2026-01-05T00:00:00Z" });
      begun.set(reference, (await rows.versions(reference)).length);
    }
    for (const step of plan.steps) if (step.kind === "edit") await look(await windows.tab(step.window));
    await faults.set(plan.faults);
    for (const step of plan.steps) await perform(step);
  } catch (problem) {
    problems.push(`The session broke off: ${String(problem)}`);
  }
  const met = await faults.stop();
  try {
    await connect();
    await settle();
  } catch (problem) {
    problems.push(String(problem));
  }
  const logs = await Promise.all([...begun].map(([reference, from]) => log(reference, from)));
  verdict = judge(logs, edits, listEdits);
  return {
    ...verdict,
    ...count,
    edits,
    listEdits: listEdits.length,
    inTray: inTray.size,
    milliseconds: Date.now() - began,
    faults: met,
    problems,
    trace: [...lines, ...logs.flatMap(historyLines)],
    evidence,
  };
}

/** The network coming back is a reason to ask and to send at once. */
async function look(tab: Frame): Promise<void> {
  await tab.evaluate(() => void globalThis.dispatchEvent(new Event("online")));
}

function isConfirmed(plan: Plan, reference: string): boolean {
  return plan.steps.some(
    (step) => step.kind === "edit" && step.means === "nothing has changed" && step.reference === reference,
  );
}

function historyLines({ reference, versions, begun }: Log): string[] {
  return versions.slice(begun).map((version) => {
    const { Rating, Narrative, EvidenceNote, Title, OperationId, Editor } = version;
    const words = [Rating, Narrative, EvidenceNote, Title].map((value) => String(value ?? "").slice(0, 40));
    return `${reference} ${Editor.LookupValue} ${String(OperationId).slice(0, 8)}: ${words.join(" | ")}`;
  });
}

function firstLine(problem: unknown): string {
  return String(problem).split("\n")[0] ?? "";
}
