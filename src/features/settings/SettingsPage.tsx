// The plan's settings with what each does, changed one at a time; and who changed it before.
import { planSettings } from "../../plan/planSettings.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { SettingBox } from "./SettingBox.tsx";
import { useSettingsStyles } from "./SettingsPage.styles.ts";
import { settings } from "./settings.ts";
import { settingGroups, words } from "./words.ts";

export function SettingsPage({ board, today }: ScreenProps) {
  const styles = useSettingsStyles();
  const { readOnly } = useSession();
  const list = board.lists.get(planSettings.title);
  const isOlder = list?.kind === "read" && (list.altered ?? []).some(({ missing }) => missing);
  const mayChange = board.isOwner && !readOnly && !isOlder;
  return (
    <Page title={words.title} testId="settings" intro={words.about} width="narrow">
      {isOlder && <p className={styles.note}>{words.setUpFirst}</p>}
      {settingGroups.map(({ title, keys }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.subtitle}>{title}</h2>
          <ul className={styles.list}>
            {settings
              .filter(({ key }) => keys.includes(key))
              .map((setting) => (
                <SettingBox key={setting.key} {...{ setting, board, today, mayChange }} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
