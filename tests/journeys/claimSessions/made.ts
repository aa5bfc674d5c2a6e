// What somebody means to say in a form: its words and its evidence, like no other's.
import type { Person } from "../sessions/windows.ts";
import type { FormStep } from "./plan.ts";

export interface MadePiece {
  readonly title: string;
  /** The mark of the criterion; empty for the action as a whole. */
  readonly criterion: string;
  readonly link?: string;
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

export interface Made {
  readonly name: string;
  readonly step: FormStep;
  readonly who: Person;
  /** What was achieved, what the evidence shows, the reason, what was checked. */
  readonly words: string;
  readonly pieces: readonly MadePiece[];
  /** Success criteria that are written with the claim. */
  readonly criteria: string;
  /** Of the piece that is withdrawn. */
  readonly withdraws: string;
  /** `kept`: what is typed is a draft. `pressed`: its last button was pressed. `shown`: the form has closed after that. */
  progress: "begun" | "kept" | "pressed" | "shown" | "discarded" | "not possible";
  /** Whether its last button was ever pressed: then some of its evidence may be there, whatever became of the rest. */
  wasPressed: boolean;
  /** Whether the window went away, or the network, after the first key. */
  wasBroken: boolean;
}

export interface Drawn {
  readonly seed: number;
  readonly number: number;
  readonly who: Person;
  /** Marks of the criteria that the action has, or is to get with the claim. */
  readonly marks: readonly string[];
  readonly criteria: string;
  /** Titles of the evidence that could be withdrawn. */
  readonly withdrawable: readonly string[];
}

export function madeOf(step: FormStep, drawn: Drawn): Made {
  const { seed, number, who, marks, criteria, withdrawable } = drawn;
  const name = `${step.form} ${seed}-${number} by ${who.login}`;
  return {
    ...{ name, step, who, criteria: step.form === "claim" ? criteria : "", words: name },
    pieces: piecesOf(step, name, marks),
    withdraws: withdrawable[step.choice % Math.max(1, withdrawable.length)] ?? "",
    ...{ progress: "begun", wasPressed: false, wasBroken: false },
  };
}

function piecesOf({ form, ways, choice, window }: FormStep, name: string, marks: readonly string[]): MadePiece[] {
  if (form === "evidence") {
    const criterion = marks[choice % Math.max(1, marks.length)] ?? "";
    // Verifiers add evidence, and may put no files into a programme's folder.
    return [
      ways[0]?.link || window === "verifier's board"
        ? linkOf(`${name}, link`, criterion)
        : fileOf(`${name}, file`, criterion, choice),
    ];
  }
  if (form !== "claim") return [];
  // What has no criteria needs evidence of its own.
  const places = marks.length > 0 ? marks : [""];
  return places.flatMap((criterion, at) => {
    const { files = 0, link = false } = ways[at % ways.length] ?? {};
    const count = marks.length === 0 && !link ? Math.max(1, files) : files;
    return [
      ...Array.from({ length: count }, (_, index) =>
        fileOf(`${name}, ${criterion} file ${index + 1}`, criterion, choice + index),
      ),
      ...(link ? [linkOf(`${name}, ${criterion} link`, criterion)] : []),
    ];
  });
}

function fileOf(title: string, criterion: string, choice: number): MadePiece {
  // Some are large enough to be some time on their way.
  const buffer = Buffer.alloc(choice % 3 === 0 ? 400_000 : 200, `${title}. `);
  return { title, criterion, file: { name: `${title}.txt`, mimeType: "text/plain", buffer } };
}

const linkOf = (title: string, criterion: string): MadePiece => ({
  title,
  criterion,
  link: `https://council.example/${encodeURIComponent(title)}`,
});
