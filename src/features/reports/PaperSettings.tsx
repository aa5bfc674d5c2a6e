// Which paper: its kind, for whom, from which position compared with which, for which meeting, with which sections in which order.
import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { formatShortDay, isDay } from "../../plan/days.ts";
import type { PaperSection } from "../../plan/papers/input.ts";
import { audiences } from "../../plan/papers/paper.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import { DayInput } from "../../ui/kit/DayInput.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { withPart } from "../../ui/kit/queryPart.ts";
import { kinds } from "./kinds.ts";
import type { SentPaper } from "./making.ts";
import { type Chosen, moved, type PaperDraft, sectionsText } from "./outline.ts";
import { usePapersStyles } from "./PapersPage.styles.ts";
import type { PaperChoice } from "./paperChoice.ts";
import { paperWords as words } from "./words.ts";

interface Props extends Pick<ScreenProps, "onQuery"> {
  readonly choice: PaperChoice;
  readonly sealed: readonly Sealed[];
  readonly chosen: readonly Chosen[];
  readonly sections: readonly PaperSection[];
  readonly draft: PaperDraft;
  readonly made: SentPaper | undefined;
  /** Absent for who may not make papers. */
  readonly onChange: ((next: Partial<PaperDraft>) => void) | undefined;
}

export function PaperSettings({ choice, sealed, chosen, sections, draft, made, onQuery, onChange }: Props) {
  const styles = usePapersStyles();
  const { kind, audience, at, than } = choice;
  const choose = (name: string, value: string) => onQuery((query) => withPart(query, name, value));
  const earlier = sealed.filter(({ round }) => at && round.number < at.round.number);
  const setSections = (next: readonly Chosen[]) => onChange?.({ sections: sectionsText(next) });
  return (
    <div className={styles.left} data-testid="paper-settings">
      <Field label={words.kind} size="small">
        <Select value={kind.key} onChange={(_, { value }) => choose("paper", value)}>
          {kinds.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <RadioGroup
        layout="horizontal"
        aria-label={words.audience}
        value={audience}
        onChange={(_, { value }) => choose("for", value === "Public" ? "public" : "")}
      >
        {audiences.map((each) => (
          <Radio key={each} value={each} label={words.audiences[each]} />
        ))}
      </RadioGroup>
      <Field label={words.at} size="small">
        <Select value={String(at?.round.number ?? "")} onChange={(_, { value }) => choose("at", value)}>
          {sealed.toReversed().map(({ round }) => (
            <option key={round.number} value={round.number}>
              {nameOf(round)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.than} size="small">
        <Select
          value={String(than?.round.number ?? "")}
          disabled={!than}
          onChange={(_, { value }) => choose("than", value)}
        >
          {!than && <option value="">{words.noEarlier}</option>}
          {earlier.toReversed().map(({ round }) => (
            <option key={round.number} value={round.number}>
              {nameOf(round)}
            </option>
          ))}
        </Select>
      </Field>
      {kind.hasTheme && (
        <Field label={words.theme} size="small">
          <Select value={draft.theme} disabled={!onChange} onChange={(_, { value }) => onChange?.({ theme: value })}>
            <option value="">{words.allThemes}</option>
            {[...new Set([...(made?.themes ?? []), ...(draft.theme ? [draft.theme] : [])])].map((theme) => (
              <option key={theme} value={theme}>
                {theme}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.meetingOn} size="small">
        <DayInput
          value={draft.meetingOn}
          disabled={!onChange}
          onPut={(meetingOn) => onChange?.({ meetingOn: isDay(meetingOn) ? meetingOn : "" })}
        />
      </Field>
      <section aria-label={words.sections}>
        <h2 className={styles.subtitle}>{words.sections}</h2>
        {onChange && <p className={styles.quiet}>{words.sectionHint}</p>}
        <ul className={styles.sections}>
          {chosen.map((each, index) => {
            const isHidden = audience === "Public" && !sections.find(({ key }) => key === each.key)?.isPublic;
            const lines = made && linesOf(made, each.title);
            return (
              <li key={each.key} className={styles.section} data-section={each.key}>
                <Checkbox
                  checked={each.isOn && !isHidden}
                  disabled={!onChange || isHidden}
                  aria-label={words.include(each.title)}
                  onChange={(_, { checked }) => setSections(chosen.with(index, { ...each, isOn: checked === true }))}
                />
                <span className={styles.sectionName}>
                  <span>{each.title}</span>
                  <span className={styles.quiet}>
                    {isHidden ? ` ${words.internalOnly}` : lines === undefined ? "" : words.lines(lines)}
                  </span>
                </span>
                {onChange && (
                  <>
                    <Button
                      appearance="subtle"
                      size="small"
                      icon={<ArrowUp16Regular />}
                      aria-label={words.up(each.title)}
                      disabledFocusable={index === 0}
                      onClick={() => setSections(moved(chosen, each.key, -1))}
                    />
                    <Button
                      appearance="subtle"
                      size="small"
                      icon={<ArrowDown16Regular />}
                      aria-label={words.down(each.title)}
                      disabledFocusable={index === chosen.length - 1}
                      onClick={() => setSections(moved(chosen, each.key, 1))}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

const nameOf = ({ number, closedOn }: Sealed["round"]) => words.round(number, closedOn ? formatShortDay(closedOn) : "");

/** How many lines the paper lists there; nothing for a section that is not in it, or lists none. */
function linesOf(made: SentPaper, title: string): number | undefined {
  let at = 0;
  for (const { text, parts } of made.paper.headings) {
    const tables = parts.filter((part) => part.kind === "table");
    const list = tables.findIndex(({ isList }) => isList);
    if (text === title) return list < 0 ? undefined : made.rows[at + list];
    at += tables.length;
  }
  return undefined;
}
