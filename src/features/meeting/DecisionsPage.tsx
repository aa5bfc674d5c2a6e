// The register: what all meetings decided, asked and challenged, and whether it is done.
import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { meetings } from "../../plan/meetings/bodies.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { RegisterLine } from "./RegisterLine.tsx";
import { bodyOf, isIn, registerOf, stateFilters } from "./register.ts";
import { registerWords as words } from "./registerWords.ts";

/** In the address, for what was recorded between meetings. */
const between = "-";

export function DecisionsPage({ board, today, query, onQuery, onGo, onOpen }: ScreenProps) {
  const styles = useMeetingStyles();
  const all = useMemo(() => registerOf(onRecord(board), today), [board, today]);
  const held = rowsOf(board.lists, meetings);
  const asked = new URLSearchParams(query);
  const state = stateFilters.find((each) => each === asked.get("state"));
  const bodies = [...new Set(all.map((each) => bodyOf(each, held)))].toSorted((a, b) => a.localeCompare(b, "en-GB"));
  const body = bodies.find((each) => (each || between) === asked.get("body"));
  const shown = all.filter(
    (each) => (!state || isIn(each, state)) && (body === undefined || bodyOf(each, held) === body),
  );
  const put = (name: string, value: string) => onQuery((now) => withPart(now, name, value));
  return (
    <Page title={words.title} testId="decisions" intro={words.intro}>
      <div className={styles.filters}>
        <Field label={words.state}>
          <Select value={state ?? ""} onChange={(_, { value }) => put("state", value)}>
            <option value="">{words.all}</option>
            {stateFilters.map((each) => (
              <option key={each} value={each}>
                {words.states[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.body}>
          <Select value={body === undefined ? "" : body || between} onChange={(_, { value }) => put("body", value)}>
            <option value="">{words.allBodies}</option>
            {bodies.map((each) => (
              <option key={each} value={each || between}>
                {each || words.between}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.quietWords} role="status">
          {words.shown(shown.length, all.length)}
        </p>
      </div>
      {shown.length === 0 && <Empty>{all.length === 0 ? words.none : words.noneFound}</Empty>}
      <ul className={styles.list} aria-label={words.title}>
        {shown.map((each) => (
          <RegisterLine
            key={each.entry.operation}
            {...{ each, board, today, onOpen }}
            meeting={held.get(each.entry.meetingId ?? 0)}
            onMeeting={(id) => onGo(writeAddress({ screen: "meetings", query: `meeting=${id}` }))}
          />
        ))}
      </ul>
    </Page>
  );
}
