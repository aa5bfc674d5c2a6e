// What the board's tools open, loaded in one file.
export { AddPage } from "./AddPage.tsx";
export { BoardMenu } from "./BoardMenu.tsx";
export { BoardOnPaper } from "./BoardOnPaper.tsx";
export { Chips } from "./Chips.tsx";
export { DragAdvice } from "./DragAdvice.tsx";
export { EmptyBoard } from "./EmptyBoard.tsx";
export { Filters } from "./Filters.tsx";
export { LanesMenu } from "./LanesMenu.tsx";
export { NoMatch } from "./NoMatch.tsx";
export { RememberView } from "./RememberView.tsx";
export { TakeAway } from "./TakeAway.tsx";
export { Table } from "./table/Table.tsx";
