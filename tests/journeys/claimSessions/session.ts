// One session with the forms of claims, evidence and checks: what its plan says is done in real windows while the server fails on
// request; people who were interrupted come back and go on until it is made; then everything drains, and SharePoint is judged.
import type { Frame } from "playwright-core";
import { look } from "../../support/actionPanel.ts";
import { kept } from "../sessions/tray.ts";
import { personAt } from "../sessions/windows.ts";
import {
  cancelUpload,
  chooseFilesAgain,
  fill,
  isDone,
  leave,
  openForm,
  press,
  showsCriteria,
  whatIsMissing,
} from "./hands.ts";
import { interruptionsOf } from "./interruptions.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Made, madeOf } from "./made.ts";
import type { Around, Outcome } from "./outcome.ts";
import type { Break, ClaimPlan, FormStep, Step } from "./plan.ts";
import { marksIn } from "./records.ts";
import { settle } from "./settle.ts";

/** Milliseconds after which what was typed is kept on the device. */
const drafted = 600;
/** How often people press the last button again before they give up. */
const patience = 15;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function runClaimSession(plan: ClaimPlan, { windows, records, faults }: Around): Promise<Outcome> {
  const began = Date.now();
  const all: Made[] = [];
  const problems: string[] = [];
  const lost: string[] = [];
  const lines: string[] = [];
  const trace = (line: string) => void lines.push(`${String(Date.now() - began).padStart(6)} ms  ${line}`);

  const { count, evidence, used, connect, disconnect, reload, kill, tabOf } = interruptionsOf(windows, trace);

  const settleAll = () => settle({ windows, used, trace, onReload: (window) => void (window && count.reloads++) });

  async function begin(step: FormStep): Promise<void> {
    const { window, reference, form } = step;
    // A person has one draft of a form about an action.
    const isSameForm = (made: Made) => made.step.reference === reference && made.step.form === form;
    await goOnWith((made) => isSameForm(made) && made.who === personAt(window));
    if (!step.hurried) {
      await connect();
      await goOnWith((made) => made.step.reference === reference && made.step.form === "claim");
      await settleAll();
    }
    const record = await records.read(reference);
    const gone = new Set(record["Evidence corrections"].map(({ EvidencePiece }) => EvidencePiece));
    const criteria = marksIn(record).length === 0 && step.choice % 2 === 0 ? "Half of them come\nAll of them know" : "";
    const made = madeOf(step, {
      ...{ seed: plan.seed, number: all.length + 1, who: personAt(window), criteria },
      marks: criteria && form === "claim" ? ["SC1", "SC2"] : marksIn(record),
      withdrawable: record.Evidence.flatMap(({ Title, OperationId }) => (gone.has(OperationId) ? [] : [String(Title)])),
    });
    all.push(made);
    trace(
      `${made.name}: in the ${window}, ${reference}, ${step.ends}${step.broken ? `, ${step.broken.by} when ${step.broken.at}` : ""}`,
    );
    const tab = await tabOf(window);
    await look(tab);
    const opened = (await showsCriteria(tab, reference, marksIn(record))) && (await openForm(tab, made));
    if (!opened) {
      made.progress = "not possible";
      return trace(`${made.name} is not offered`);
    }
    await fill(opened, made);
    made.progress = "kept";
    if (step.ends === "pressed") return finish(made, tab, step.broken);
    trace(`${made.name} is ${step.ends}`);
    await leave(opened, step.ends);
    if (step.ends === "discarded") made.progress = "discarded";
  }

  async function finish(made: Made, tab: Frame, broken?: Break): Promise<void> {
    if (broken?.by === "kill") await pause(drafted);
    if (broken?.at === "filling") {
      if (await breakOff(made, broken)) return comeBack(made);
    }
    await pressLast(tab, made);
    if (broken && broken.at !== "filling") {
      await pause(broken.after);
      if (broken.by === "cancel") {
        if (await cancelUpload(tab, made)) {
          count.cancelled++;
          trace(`the upload of ${made.name} is cancelled`);
          await pressLast(tab, made);
        }
      } else if (await breakOff(made, broken)) return comeBack(made);
    }
    await untilDone(tab, made);
  }

  async function pressLast(tab: Frame, made: Made): Promise<void> {
    const form = await openForm(tab, made);
    if (!form) return;
    made.progress = "pressed";
    made.wasPressed = true;
    await press(form, made);
  }

  /** Whether the window is gone with it. */
  async function breakOff(made: Made, { by }: Break): Promise<boolean> {
    made.wasBroken = true;
    if (by === "offline") await disconnect(made.step.window);
    else if (by === "kill") await kill();
    else await reload(made.step.window);
    return by !== "offline";
  }

  /** Presses again, until it is made, as long as it is offered. */
  async function untilDone(tab: Frame, made: Made): Promise<void> {
    for (let tries = 0; ; tries++) {
      const told = await isDone(tab, made);
      if (told === true) {
        made.progress = "shown";
        return trace(`${made.name} is shown as made`);
      }
      trace(`${made.name} is not made: ${told}`);
      if (tries > patience || told.includes("still in the form"))
        throw new Error(`${made.name} cannot be made: ${told}`);
      await connect();
      await pause(tries * 200);
      const form = await openForm(tab, made);
      if (!form) continue;
      await chooseFilesAgain(form, made);
      await press(form, made);
    }
  }

  /** As people do who were interrupted: they look for what they had begun, and go on until it is made. */
  async function comeBack(made: Made): Promise<void> {
    const tab = await tabOf(made.step.window);
    await look(tab);
    const form = await openForm(tab, made);
    if (!form) return trace(`${made.name} is not there to go on with`);
    const isBegun = (await whatIsThere(tab, made)) !== undefined;
    const missing = isBegun || !made.wasPressed ? await whatIsMissing(form, made) : [];
    lost.push(...missing);
    if (!isBegun && made.wasPressed) {
      // Nothing of it is in the form: it is in SharePoint, or on its way there.
      await leaveEmpty(tab, made);
      return trace(`${made.name} is not in the form any more`);
    }
    trace(`${made.name} is gone on with`);
    await fill(form, made);
    await pressLast(tab, made);
    await untilDone(tab, made);
  }

  /** The draft, as the device has it. */
  async function whatIsThere(tab: Frame, { who, words }: Made): Promise<unknown> {
    const drafts = await kept(tab, who.login, "drafts");
    return drafts.find((draft) => JSON.stringify(draft).includes(JSON.stringify(words).slice(1, -1)));
  }

  async function leaveEmpty(tab: Frame, made: Made): Promise<void> {
    if (await openForm(tab, made)) await tab.page().keyboard.press("Escape");
  }

  /** People see in the panel that they have said it, and do not say it again of another claim. Evidence that they find in a form they add again. */
  async function isSaid({ wasPressed, step, words }: Made): Promise<boolean> {
    if (!wasPressed || step.form === "evidence" || step.form === "claim") return false;
    const record = await records.read(step.reference);
    const said = [record.Claims, record.Verifications, record["Evidence corrections"]].flat();
    return said.some(({ Words }) => Words === words);
  }

  async function goOnWith(which: (made: Made) => boolean): Promise<void> {
    for (const made of all.filter(which)) {
      if (made.progress !== "kept" && made.progress !== "pressed") continue;
      if (await isSaid(made)) made.progress = "shown";
      else await comeBack(made);
    }
  }

  async function perform(step: Step): Promise<void> {
    switch (step.kind) {
      case "form":
        return begin(step);
      case "reload":
        return windows.isOpen(step.window) ? reload(step.window) : undefined;
      case "kill":
        // What somebody has just typed is kept a moment later.
        await pause(drafted + step.after);
        return kill();
      case "offline":
        return step.window === "browser" || windows.isOpen(step.window) ? disconnect(step.window) : undefined;
      case "online":
        return connect();
    }
  }

  let met: ReadonlyMap<string, number> = new Map();
  let verdict: Verdict = {
    arrived: 0,
    pieces: 0,
    drafts: 0,
    besides: 0,
    leftFiles: [],
    lost: [],
    doubled: [],
    problems: [],
  };
  try {
    for (const { reference, criteria } of plan.actions) await records.reset(reference, criteria);
    const before = await records.files();
    try {
      await settleAll();
      await faults.set(plan.faults);
      for (const step of plan.steps) await perform(step);
    } finally {
      met = await faults.stop();
    }
    await connect();
    await goOnWith(() => true);
    await settleAll();
    const actions = await Promise.all(plan.actions.map(({ reference }) => records.read(reference)));
    verdict = await judge({ made: all, actions, before, records, windows, used: [...used] });
  } catch (problem) {
    problems.push(
      `The session broke off: ${problem instanceof Error ? (problem.stack ?? "").split("\n").slice(0, 4).join(" / ") : problem}`,
    );
  }
  return {
    ...verdict,
    ...count,
    lost: [...lost, ...verdict.lost],
    problems: [...problems, ...verdict.problems],
    ...{ made: all, milliseconds: Date.now() - began, faults: met, trace: lines, evidence },
  };
}
