// Which headings of a Word file are open where a table stands.
import type { Line } from "./wordParagraphs.ts";
import { numberOf, type StyleSheet } from "./wordStyleSheet.ts";
import { childOf, settingOf } from "./xmlTree.ts";

interface Heading {
  readonly level: number;
  readonly text: string;
}

const textBetween = 9;

export function createHeadings(styles: StyleSheet) {
  let open: readonly Heading[] = [];

  function levelOf({ properties }: Line): number {
    const chain = styles.chainOf(settingOf(childOf(properties, "w:pStyle")));
    const ofStyle = chain.find(({ outline }) => outline !== undefined)?.outline;
    return numberOf(childOf(properties, "w:outlineLvl")) ?? ofStyle ?? textBetween;
  }

  return {
    /** A paragraph outside tables. */
    pass(line: Line): void {
      const level = levelOf(line);
      const text = line.text.replace(/\s+/g, " ").trim();
      if (level >= textBetween || text === "") return;
      open = [...open.filter((heading) => heading.level < level), { level, text }];
    },
    /** Outermost first. */
    open: (): readonly string[] => open.map(({ text }) => text),
  };
}
