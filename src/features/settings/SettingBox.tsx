// One setting: its value, what that does, the form that changes it, and its history.
import { Button } from "@fluentui/react-components";
import type { Board } from "../../plan/board.ts";
import { readPlan } from "../../plan/plan.ts";
import { planSettings } from "../../plan/planSettings.ts";
import { defaultRule } from "../../plan/snapshots/programmeRule.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { History } from "../../ui/kit/History.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { formWords } from "../../ui/kit/words.ts";
import { useSettingsStyles } from "./SettingsPage.styles.ts";
import { isUsable, rowsOfSetting, type Setting, settingTitles } from "./settings.ts";
import { settingTexts, words } from "./words.ts";

interface SettingDraft {
  readonly value: string;
  /** What the list held when the person began. */
  readonly seen: string;
}

interface Props {
  readonly setting: Setting;
  readonly board: Board;
  readonly today: Day;
  readonly mayChange: boolean;
}

export function SettingBox({ setting, board, today, mayChange }: Props) {
  const styles = useSettingsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { key, kind, isOptional, toEntered, toKept, shown, effect } = setting;
  const { label, hint, wrong } = settingTexts[key];
  const [draft, keep] = useDraft<SettingDraft>(0, `setting ${key}`);
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const rows = rowsOfSetting(board, key);
  const [row] = rows;
  const held = row?.fields.value.trim() ?? "";
  const isWrong = held !== "" && !isUsable(key, held);
  const value = held === "" || isWrong ? String(byDefault[key] ?? "") : held;

  async function save({ value: entered, seen }: SettingDraft): Promise<void> {
    const kept = toKept(entered);
    if (kept === undefined) return;
    if (row) await sync.edit(planSettings, row.id, { value: kept }, { seen: { value: seen } });
    else if (kept !== "") await sync.addRow(planSettings, { title: settingTitles[key], value: kept });
    keep(undefined);
    close();
    announce(words.saved(label));
  }

  return (
    <li className={styles.box} data-setting={key}>
      <div className={styles.row}>
        <h3 className={styles.name}>{label}</h3>
        <span className={styles.value} dir="auto">
          {value === "" ? words.notSet : held === value ? shown(value) : words.byDefault(shown(value))}
        </span>
        {mayChange && !isOpen && (
          <Button size="small" aria-label={draft ? words.goOnOf(label) : words.changeOf(label)} onClick={open}>
            {draft ? words.goOn : words.change}
          </Button>
        )}
      </div>
      {isWrong && <p className={styles.note}>{words.unusable(held)}</p>}
      {rows.length > 1 && <p className={styles.note}>{words.several(rows.length)}</p>}
      {value !== "" && !isOpen && <p className={styles.effect}>{effect(value, board, today)}</p>}
      {mayChange && isOpen && (
        <RecordForm<SettingDraft>
          label={words.changeOf(label)}
          testId="setting-form"
          start={{ value: isWrong ? held : toEntered(value), seen: row?.fields.value ?? "" }}
          draft={[draft, keep]}
          describe={({ value: entered }) => {
            const kept = toKept(entered);
            const isGood = kept !== undefined && kept !== "" && isUsable(key, kept);
            return {
              fields: [
                {
                  ...{ name: "value", kind, label, hint },
                  required: isOptional ? undefined : wrong,
                  wrong: entered.trim() !== "" && !isGood && wrong,
                },
              ],
              note: isGood ? effect(kept, board, today) : undefined,
              submit: formWords.save,
            };
          }}
          focus={isAsked ? "first" : "none"}
          onSubmit={save}
          onClose={close}
        />
      )}
      {row && row.id > 0 && <History list={planSettings} row={row} added={words.added} of={label} />}
    </li>
  );
}

/** What counts where nothing is set. */
const byDefault: Partial<Record<Setting["key"], string | number>> = (({ name, amberDays, staleDays }) => ({
  ...{ planName: name, amberDays, staleDays, ...defaultRule },
}))(readPlan([]));
