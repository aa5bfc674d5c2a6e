// One piece of evidence, the same in an action's panel and in the evidence bank: its title, which opens it, and where it is from.
import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentRegular, LinkRegular, LockClosedRegular } from "@fluentui/react-icons";
import { dayOf, formatDay } from "../../plan/days.ts";
import { placeOf, safeLink, visibleName } from "../../plan/link.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { listUrlOf } from "../../schema/address.ts";
import { useFile } from "./comparisons.ts";
import { fileLineWords } from "./correctionWords.ts";
import { openedInSharePoint, pictureKind } from "./evidenceFile.ts";
import { fileAt } from "./fileCheck.ts";
import { evidenceFiles, restrictedFiles } from "./list.ts";
import { Picture } from "./Picture.tsx";
import { pieceWords } from "./words.ts";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", alignItems: "flex-start", minWidth: 0 },
  icon: { flexShrink: 0, fontSize: "16px", lineHeight: 0, paddingTop: "2px", color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  about: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
  },
  shows: { margin: "2px 0 0", whiteSpace: "pre-wrap" },
});

interface Props {
  readonly evidence: EvidenceEntry;
  readonly siteUrl: string;
}

export function EvidenceLine({ evidence, siteUrl }: Props) {
  const { fields, author, created } = evidence;
  const styles = useStyles();
  const file = useFile(evidence);
  const link = safeLink(fields.link);
  const ours = fileAt(fields.link, siteUrl);
  const place = link && placeOf(link, listUrlOf(siteUrl, ours?.library ?? evidenceFiles));
  // It stands for an address or a file, so it is shown as those are: nobody's words need what cannot be seen in them.
  const title = visibleName(fields.title);
  const by = nameOf(author);
  const about = [
    fields.kind,
    fields.date && formatDay(fields.date),
    fields.custodian && fields.custodian !== by && pieceWords.heldBy(fields.custodian),
    pieceWords[fields.custodian === by ? "heldAndAddedBy" : "addedBy"](by, dayOf(created)),
  ];
  return (
    <div className={styles.line} data-evidence={fields.title}>
      <span className={styles.icon} aria-hidden="true">
        {ours?.library === restrictedFiles ? (
          <LockClosedRegular />
        ) : link && new URL(link).host === new URL(siteUrl).host ? (
          <DocumentRegular />
        ) : (
          <LinkRegular />
        )}
      </span>
      <div className={styles.words}>
        {link && !file.isClosed ? (
          <a
            className={styles.link}
            href={ours ? openedInSharePoint(link) : link}
            target="_blank"
            rel="noreferrer noopener"
            title={link}
            dir="auto"
          >
            {title}
          </a>
        ) : (
          <span dir="auto">{title}</span>
        )}
        <div className={styles.about}>
          {place && <bdi>{`${place} · `}</bdi>}
          <span>{about.filter(Boolean).join(" · ")}</span>
        </div>
        {ours?.library === restrictedFiles && !file.isClosed && (
          <div className={styles.about}>{fileLineWords.restricted}</div>
        )}
        {!link && fields.link && (
          <div className={styles.about} dir="auto">
            {visibleName(fields.link)}
          </div>
        )}
        {file.note && (
          <div className={file.counts ? styles.about : styles.wrong} data-testid="file-note">
            {file.note}
          </div>
        )}
        {fields.words && (
          <p className={styles.shows} dir="auto">
            {fields.words}
          </p>
        )}
        {link && ours && !file.isClosed && file.counts && pictureKind(ours.path) && (
          <Picture link={link} name={title} />
        )}
      </div>
    </div>
  );
}
