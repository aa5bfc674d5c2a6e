// Automatic numbers of a Word file: counts its numbered paragraphs in the order of the document, as Word does.
// ECMA-376, part 1, 17.9: https://ecma-international.org/publications-and-standards/standards/ecma-376/
import { counted } from "./countedIn.ts";
import { numberOf, type Style, type StyleSheet, toggleOf } from "./wordStyleSheet.ts";
import { readStream } from "./xmlStream.ts";
import { childOf, type Node, nodesOf, settingOf } from "./xmlTree.ts";

export interface Label {
  /** "1.1.1", "(a)", "•": as it is shown. */
  readonly text: string;
  readonly isBullet: boolean;
}

export interface Numbering {
  /** The label of the next paragraph, which is counted by this. */
  next(paragraph: NumberedParagraph): Label | undefined;
}

export interface NumberedParagraph {
  /** Its own properties. */
  readonly numPr: Node | undefined;
  readonly style: string | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": with the numbers of this level and of those above it. */
  readonly text: string;
  /** It begins again after a level up to this one, from 1; 0: never. */
  readonly restart: number | undefined;
  /** All numbers in it are decimal. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

interface Definition {
  readonly levels: Levels;
  /** A style that says where the levels really are. */
  readonly link: string | undefined;
}

/** A list in the document. Those of one definition count on from each other. */
interface List {
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: Levels;
}

export function readNumbering(bytes: Uint8Array | undefined, styles: StyleSheet): Numbering {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  const onWhole = (node: Node) => {
    if (node.name === "w:num") lists.set(node.attributes["w:numId"] ?? "", listOf(node));
    else definitions.set(node.attributes["w:abstractNumId"] ?? "", definitionOf(node));
  };
  if (bytes) readStream(bytes, { whole: new Set(["w:abstractNum", "w:num"]), onWhole });

  /** The id of the definition that holds the levels of a list. */
  function definitionFor(list: List, tries = 5): string {
    const link = definitions.get(list.definition)?.link;
    const numId = link && styles.chainOf(link).find((style) => style.numId)?.numId;
    const other = numId ? lists.get(numId) : undefined;
    return other && tries > 0 ? definitionFor(other, tries - 1) : list.definition;
  }

  const counts = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();

  function next({ numPr, style }: NumberedParagraph): Label | undefined {
    const chain = styles.chainOf(style);
    const ownId = settingOf(childOf(numPr, "w:numId"));
    const numId = ownId ?? chain.find((each) => each.numId !== undefined)?.numId;
    const list = lists.get(numId ?? "");
    if (numId === undefined || numId === "0" || !list) return undefined;
    const id = definitionFor(list);
    const levels = new Map([...(definitions.get(id)?.levels ?? []), ...list.levels]);
    const at = numberOf(childOf(numPr, "w:ilvl")) ?? (ownId ? 0 : levelOfStyles(chain, levels));
    const level = levels.get(at);
    if (!level) return undefined;
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    const startOf = (one: number) => list.starts.get(one) ?? levels.get(one)?.start ?? 1;
    const current = count[at];
    const isFresh = list.starts.has(at) && !restarted.has(`${numId} ${at}`);
    restarted.add(`${numId} ${at}`);
    count[at] = isFresh || current === undefined ? startOf(at) : current + 1;
    for (let above = 0; above < at; above++) count[above] ??= startOf(above);
    for (let below = at + 1; below < 9; below++) {
      const restart = levels.get(below)?.restart ?? below;
      if (at + 1 <= restart) count[below] = undefined;
    }
    return labelOf(level, (one) => (one > at ? undefined : { level: levels.get(one), count: count[one] ?? 1 }));
  }
  return { next };
}

/** The level that names the style, whatever the style says of its level. */
function levelOfStyles(chain: readonly Style[], levels: Levels): number {
  for (const { id } of chain) {
    const [found] = [...levels].find(([, level]) => level.style === id) ?? [];
    if (found !== undefined) return found;
  }
  return chain.find(({ level }) => level !== undefined)?.level ?? 0;
}

interface Counted {
  readonly level: Level | undefined;
  readonly count: number;
}

function labelOf(level: Level, countOf: (at: number) => Counted | undefined): Label | undefined {
  if (level.format === "bullet") return level.text.trim() === "" ? undefined : { text: "•", isBullet: true };
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const found = countOf(Number(place) - 1);
    if (!found) return "";
    const format = found.level?.format ?? "decimal";
    return counted(found.count, level.isLegal && format !== "none" ? "decimal" : format);
  });
  return text.trim() === "" ? undefined : { text: text.trim(), isBullet: false };
}

function definitionOf(node: Node): Definition {
  return { levels: levelsOf(nodesOf(node)), link: settingOf(childOf(node, "w:numStyleLink")) };
}

function listOf(node: Node): List {
  const overrides = nodesOf(node).filter(({ name }) => name === "w:lvlOverride");
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = numberOf(childOf(override, "w:startOverride"));
    return start === undefined ? [] : [[Number(override.attributes["w:ilvl"]), start]];
  });
  return {
    definition: settingOf(childOf(node, "w:abstractNumId")) ?? "",
    starts: new Map(starts),
    levels: levelsOf(overrides.flatMap(nodesOf)),
  };
}

const levelsOf = (nodes: readonly Node[]): Levels =>
  new Map(
    nodes.filter(({ name }) => name === "w:lvl").map((node) => [Number(node.attributes["w:ilvl"]), levelOf(node)]),
  );

function levelOf(node: Node): Level {
  return {
    start: numberOf(childOf(node, "w:start")) ?? 0,
    format: formatOf(node),
    text: settingOf(childOf(node, "w:lvlText")) ?? "",
    restart: numberOf(childOf(node, "w:lvlRestart")),
    isLegal: toggleOf(childOf(node, "w:isLgl")) ?? false,
    style: settingOf(childOf(node, "w:pStyle")),
  };
}

/** Formats that came later stand beside one for older programs: "001, 002, 003, …". */
function formatOf(node: Node): string {
  const choice = childOf(childOf(node, "mc:AlternateContent"), "mc:Choice");
  const format = childOf(node, "w:numFmt") ?? childOf(choice, "w:numFmt");
  const value = settingOf(format) ?? "decimal";
  return value === "custom" ? (format?.attributes["w:format"] ?? "decimal") : value;
}
