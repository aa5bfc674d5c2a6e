// A Word file's paragraphs as people see them: with their automatic numbers and bullets.
import type { Label, Numbering } from "./wordNumbering.ts";
import type { StyleSheet } from "./wordStyleSheet.ts";
import { createTextReader, type Met, runsOn } from "./wordText.ts";
import { allWithin, childOf, type Node, settingOf } from "./xmlTree.ts";

export interface Line {
  readonly text: string;
  /** Its number, without a full stop or brackets. */
  readonly number: string | undefined;
  readonly properties: Node | undefined;
}

export interface Paragraphs {
  /** `isBlank`: its words are not read, but it is numbered. Undefined if it runs on into the next one. */
  read(paragraph: Node, isBlank: boolean): Line | undefined;
  /** What ran on, where there is no next one. */
  rest(): Line | undefined;
}

interface Parts {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly onMet: (what: Met) => void;
}

export function createParagraphs({ styles, numbering, onMet }: Parts): Paragraphs {
  const textOf = createTextReader(styles, onMet);
  let before = "";

  function take(): string {
    const text = before;
    before = "";
    return text;
  }

  function read(paragraph: Node, isBlank: boolean): Line | undefined {
    const properties = childOf(paragraph, "w:pPr");
    const { text, boxes } = textOf(paragraph);
    before += isBlank ? "" : text;
    if (runsOn(properties)) return undefined;
    const label = numbering.next({
      numPr: childOf(properties, "w:numPr"),
      style: settingOf(childOf(properties, "w:pStyle")),
    });
    const own = labelled(take(), label);
    const boxed = boxes.flatMap((box) => allWithin(box, "w:p")).map((each) => read(each, isBlank)?.text ?? "");
    const lines = [own, ...boxed].filter((each, index) => index === 0 || each !== "");
    return { text: lines.join("\n"), number: numberOf(label), properties };
  }

  function rest(): Line | undefined {
    const text = take();
    return text === "" ? undefined : { text, number: undefined, properties: undefined };
  }
  return { read, rest };
}

function labelled(text: string, label: Label | undefined): string {
  if (!label) return text;
  if (text.trim() === "") return label.isBullet ? "" : label.text;
  return `${label.text} ${text.trimStart()}`;
}

const numberOf = (label: Label | undefined): string | undefined =>
  label && !label.isBullet ? label.text.replace(/^[([]+|[.:)\]]+$/g, "").trim() || undefined : undefined;
