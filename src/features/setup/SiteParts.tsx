// What the board needs of a site, part by part: there, to be created, or to be changed, and if so how.
import { mergeClasses } from "@fluentui/react-components";
import { AddCircle20Regular, CheckmarkCircle20Regular, Wrench20Regular } from "@fluentui/react-icons";
import type { SitePart } from "../../ports/setUp.ts";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";
import { stateOf } from "./siteWords.ts";
import { setUp as words } from "./words.ts";

export function SiteParts({ parts }: { parts: readonly SitePart[] }) {
  const styles = useSiteSetupStyles();
  return (
    <ul className={styles.parts}>
      {parts.map((part) => {
        const { title, about, there, drift = [] } = part;
        const isFine = there && drift.length === 0;
        return (
          <li key={title} className={styles.part} data-part={title}>
            <span className={mergeClasses(styles.icon, isFine && styles.there)} aria-hidden="true">
              {isFine ? <CheckmarkCircle20Regular /> : there ? <Wrench20Regular /> : <AddCircle20Regular />}
            </span>
            <div>
              <h3 className={styles.partTitle}>{title}</h3>
              <p className={styles.partAbout}>{about}</p>
            </div>
            <span className={styles.state}>{stateOf(part)}</span>
            {there && drift.length > 0 && (
              <details className={styles.drift}>
                <summary>{words.different}</summary>
                <ul>
                  {drift.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
