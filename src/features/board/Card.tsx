// One action on the board: a button that opens it, and a menu of what can be done with it. Plain elements with Fluent's
// tokens: a board of thousands cannot afford a component for each line of a card.
import { mergeClasses } from "@fluentui/react-components";
import { memo, useEffect, useRef } from "react";
import type { Action, BoardColumn } from "../../plan/action.ts";
import type { checksOf } from "../../plan/checks.ts";
import { spokenColumn } from "../../plan/marks.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Direction } from "../../plan/snapshots/direction.ts";
import { coverageOf } from "../../plan/status.ts";
import type { Day } from "../../schema/column.ts";
import { firstCharacter } from "../../schema/cut.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import type { CardStyles } from "./Card.styles.ts";
import { dateOf } from "./cardDate.ts";
import { type EditState, tagsOf, tagsThatFit } from "./cardTags.ts";
import { withDragging } from "./dragging.ts";
import { card as cardWords, tags as tagWords, words } from "./words.ts";

interface Props {
  readonly styles: CardStyles;
  readonly action: Action;
  readonly column: BoardColumn;
  readonly plan: Plan;
  readonly today: Day;
  readonly edit: EditState;
  readonly checks: typeof checksOf | undefined;
  /** Tags that features add, a line each: a text, so that a card is drawn anew only when it is another. */
  readonly more: string;
  /** Which way it has gone since the last snapshot, once that is known. */
  readonly travel: Direction | undefined;
  /** How many letters of tags there is room for. */
  readonly tagRoom: number;
  readonly canDrag: boolean;
  /** The one card of the board that Tab comes to. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (action: Action) => void;
  readonly onMenu: (action: Action, button: HTMLElement) => void;
  readonly onFocus: (action: Action) => void;
}

export const Card = memo(function Card(props: Props) {
  const {
    styles,
    action,
    column,
    plan,
    today,
    edit,
    checks,
    more,
    travel,
    tagRoom,
    canDrag,
    isCurrent,
    isOpen,
    onOpen,
    onMenu,
    onFocus,
  } = props;
  const { fields } = action;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const card = element.current;
    if (!card || !canDrag) return undefined;
    return withDragging(({ draggable }) =>
      draggable({ element: card, getInitialData: () => ({ actionId: action.id }) }),
    );
  }, [action.id, canDrag]);

  const first = fields.leads[0] ?? action.programme?.lead;
  const lead = (first && nameAtStart(first)) || cardWords.noLead;
  const others = fields.leads.length > 1 ? `+${fields.leads.length - 1}` : "";
  const tags = tagsOf(action, { plan, today, edit, checks, more });
  const fitting = tagsThatFit(tags, tagRoom);
  const lastWord = lead.lastIndexOf(" ") + 1;
  const date = dateOf(fields);
  const { criteria, unread } = action.status;
  const evidenced = criteria.length > 0 && !unread.has("evidence") && cardWords.evidence(coverageOf(action.status));
  const detailsId = `card-${action.id}`;
  return (
    <article
      ref={element}
      className={
        isOpen || edit === "needs you"
          ? mergeClasses(styles.card, isOpen && styles.open, edit === "needs you" && styles.attention)
          : styles.card
      }
      data-ref={fields.reference}
      data-row={action.id}
      data-state={edit ?? "saved"}
    >
      {/* A button element cannot be dragged in Firefox. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="button"
        className={styles.cover}
        // It lies over all of the card, so what may be cut is told here.
        title={[fields.title, lead, ...tags].join("\n")}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${fields.reference} ${fields.title}`}
        aria-describedby={detailsId}
        // The second click of a double click was for what lay over the card.
        onClick={({ detail }) => detail < 2 && onOpen(action)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          // The space bar would scroll the board.
          event.preventDefault();
          onOpen(action);
        }}
        onFocus={() => onFocus(action)}
      />
      <div className={styles.top}>
        <span className={styles.reference}>{fields.reference}</span>
        <Mark column={column} className={styles.marks[column]} />
        {travel && <DirectionMark direction={travel} />}
      </div>
      {/* Another title is another element: its text stands beside others, where a translation would keep it as it was. */}
      <div key={fields.title} className={tags.length > 0 ? styles.shortTitle : styles.title} dir="auto">
        {wholeWords(fields.title, styles.word)}
      </div>
      <div className={styles.lead}>
        <span className={styles.avatar} aria-hidden="true">
          {initials(lead)}
        </span>
        <span className={styles.name}>
          {lastWord > 0 && <span className={styles.leadName}>{lead.slice(0, lastWord)}</span>}
          <span className={styles.lastName}>{lead.slice(lastWord)}</span>
        </span>
        {others && <span>{others}</span>}
      </div>
      <div className={styles.date}>
        <span className={styles.day}>{date}</span>
        {evidenced && <span>{evidenced}</span>}
      </div>
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.slice(0, fitting).map((tag) => (
            <span key={tag} className={tag === tagWords.notSaved ? styles.strongTag : styles.tag}>
              {tag}
            </span>
          ))}
          {tags.length > fitting && <span className={styles.others}>{`+${tags.length - fitting}`}</span>}
        </div>
      )}
      <span id={detailsId} hidden>
        {[spokenColumn(column), travel && directionNames[travel], cardWords.lead(lead), date, evidenced, ...tags]
          .filter(Boolean)
          .join(", ")}
      </span>
      <button
        type="button"
        className={styles.menu}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words.more(fields.reference)}
        aria-haspopup="menu"
        onClick={(event) => onMenu(action, event.currentTarget)}
        onFocus={() => onFocus(action)}
      >
        {dots}
      </button>
    </article>
  );
});

const dots = (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
    <path d="M3.8 10a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0m5 0a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0m5 0a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0" />
  </svg>
);

/** Titles shorter than this, in characters, are left whole; of longer ones, this much fits every card. */
const usuallyFits = 45;
const alwaysFits = 28;

/** A long title is cut after a whole word; each word that may be cut stands in a box of its own. */
function wholeWords(title: string, box: string): React.ReactNode {
  if (title.length < usuallyFits) return title;
  const from = title.lastIndexOf(" ", alwaysFits) + 1;
  return [
    title.slice(0, from),
    ...title
      .slice(from)
      .split(" ")
      .flatMap((word, index) => [
        index > 0 ? " " : "",
        <span key={index} className={box}>
          {word}
        </span>,
      ]),
  ];
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = "") => firstCharacter(word))
    .join("")
    .toUpperCase();
}
