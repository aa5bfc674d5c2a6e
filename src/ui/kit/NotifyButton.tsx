// Tells people of something by e-mail, where it arises: once, on a click.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Board } from "../../plan/board.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { lastAbout } from "../../plan/notices.ts";
import type { NoticeToSend } from "../../plan/notify.ts";
import type { Outcome } from "../../ports/lists.ts";
import type { Day, Person } from "../../schema/column.ts";
import { useAnnounce } from "./announcer.tsx";
import { noticeWords as words } from "./noticeWords.ts";
import { usePanelStyles } from "./panel.styles.ts";
import { useSession } from "./session.tsx";
import { formatMoment } from "./times.ts";
import { useNotices } from "./useNotices.ts";

interface Props {
  readonly board: Board;
  readonly today: Day;
  readonly label: string;
  readonly notice: Omit<NoticeToSend, "day" | "people">;
  /** Who is told, or how they are found. */
  readonly people: readonly (Person | undefined)[] | (() => Promise<Outcome<readonly Person[]>>);
}

export function NotifyButton({ board, today, label, notice, people }: Props) {
  const { sync, notify } = useSession();
  const panel = usePanelStyles();
  const announce = useAnnounce();
  const { entries, maySend, told } = useNotices(board);
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  if (!maySend || (typeof people !== "function" && told(people).length === 0)) return null;
  const last = lastAbout(entries, notice.matter);
  const isTold = last?.fields.state === "Sent";

  async function find(): Promise<Outcome<readonly Person[]>> {
    return typeof people === "function" ? people() : { kind: "done", value: told(people) };
  }

  async function send(): Promise<string> {
    const found = await find();
    if (found.kind !== "done") return words.failed(found.why);
    const wanting = told(found.value);
    if (wanting.length === 0) return words.nobody;
    const sent = await notify(board.me, { ...notice, day: today, people: wanting });
    if (sent.kind !== "done") return words.failed(sent.why);
    return sent.value === "before" ? words.before : words.sent(wanting.length);
  }

  async function press(): Promise<void> {
    if (isSending) return;
    setSending(true);
    const text = await send();
    setSending(false);
    setOutcome(text);
    announce(text);
    await sync.refresh();
  }

  const text = outcome ?? (isTold && words.told(formatMoment(last.created), nameOf(last.author)));
  return (
    <div className={panel.fieldButtons} data-paper="no" data-testid="notify">
      {!isTold && (
        <Button size="small" disabledFocusable={isSending} onClick={() => void press()}>
          {isSending ? words.sending : label}
        </Button>
      )}
      {text && <span className={panel.label}>{text}</span>}
    </div>
  );
}
