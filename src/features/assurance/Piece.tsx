// A piece of evidence in the panel: what it is, what was said of it since, and what the person may do about it.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { dayOf } from "../../plan/days.ts";
import { visibleName } from "../../plan/link.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Edit } from "../../sync/sync.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { correctedWords, removalWords, correctionWords as words } from "./correctionWords.ts";
import { DeleteFile } from "./DeleteFile.tsx";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import type { EvidenceDraft } from "./evidenceDraft.ts";
import { fileAt, isThere } from "./fileCheck.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly piece: EvidenceEntry;
  readonly edits: readonly Edit[];
  /** Whether the person may add corrections. */
  readonly mayCorrect: boolean;
}

export function Piece({ action, board, piece, edits, mayCorrect }: Props) {
  const styles = useEvidenceStyles();
  const { sheet } = useMenuSheet();
  const replaceDraft = useDraft<EvidenceDraft>(action.id, `replace evidence ${piece.id}`);
  const replace = useFormOpen(replaceDraft[0]);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  /** The library says so some seconds later. */
  const [isDeleted, setDeleted] = useState(false);
  const entry = useRef<HTMLDivElement>(null);
  const { by: said = [] } = action.status.withdrawn.find((each) => each.piece === piece) ?? {};
  const isOver = said.length > 0;
  const { operation, title } = piece.fields;
  const name = visibleName(title);
  const place = fileAt(piece.fields.link, board.site.url);
  const mayDelete = mayCorrect && isOver && !isDeleted && place !== undefined && isThere(piece, board);
  const isAsked = said.some(({ fields }) => fields.kind === "Removal requested");

  /** Where the piece stands elsewhere afterwards, focus stays with its section. */
  function close(set: (isOpen: false) => void): void {
    const section = entry.current?.closest("section");
    set(false);
    requestAnimationFrame(() =>
      (entry.current?.querySelector<HTMLElement>("[aria-haspopup=menu]") ?? section)?.focus(),
    );
  }

  return (
    <div ref={entry} className={styles.entry}>
      <div className={styles.piece}>
        <div className={styles.line}>
          <EvidenceLine evidence={piece} siteUrl={board.site.url} />
        </div>
        {mayCorrect && !isOver && piece.id > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={words.menu(name)}
                title={words.menu(name)}
              />
            </MenuTrigger>
            <MenuPopover className={sheet}>
              <MenuList>
                <MenuItem onClick={replace.open}>{words.replace}</MenuItem>
                <MenuItem onClick={() => setWithdrawing(true)}>{words.withdraw}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {said.map(({ id, fields, author, created }) => (
        <div key={id} className={styles.corrected} data-testid="corrected">
          <span>{correctedWords[fields.kind ?? "Withdrawn"](nameOf(author), dayOf(created))}</span>
          {fields.words && <q dir="auto">{fields.words}</q>}
        </div>
      ))}
      <SaveState
        edit={edits.find(({ entry }) => entry?.operation === operation || entry?.fields.piece === operation)}
      />
      {mayCorrect && isWithdrawing && (
        <CorrectionForm {...{ action, piece, isOver }} siteUrl={board.site.url} onClose={() => close(setWithdrawing)} />
      )}
      {mayCorrect && replace.isOpen && !isOver && (
        <AddEvidence
          {...{ action, me: board.me, draft: replaceDraft, replaced: piece }}
          isAsked={replace.isAsked}
          onClose={() => close(replace.close)}
        />
      )}
      {mayDelete && !isDeleting && !isWithdrawing && (board.isOwner || !isAsked) && (
        <Button
          size="small"
          className={styles.own}
          onClick={() => (board.isOwner ? setDeleting(true) : setWithdrawing(true))}
        >
          {board.isOwner ? removalWords.open : removalWords.request}
        </Button>
      )}
      {mayDelete && board.isOwner && isDeleting && (
        <DeleteFile
          {...{ action, board, piece, place }}
          onDeleted={() => setDeleted(true)}
          onClose={() => close(setDeleting)}
        />
      )}
    </div>
  );
}
