// The keys of the tab, as its help lists them. A council may change the words here.

export const keyWords = {
  title: "Keyboard shortcuts",
  close: "Close",
  groups: [
    {
      title: "Everywhere",
      keys: [
        ["?", "Show this help"],
        ["Ctrl+Enter", "Save the form that you are in"],
        ["Esc", "Close a form, a menu or the action's panel. What you typed is kept"],
        ["Tab", "Go to the next thing that can be used"],
      ],
    },
    {
      title: "Board",
      keys: [
        ["Arrow keys", "Go from card to card"],
        ["Home, End", "Go to the first or last card of a column"],
        ["Enter", "Open the action"],
        ["Shift+Left, Shift+Right", "Move the action to the next column"],
        ["M", "Open the menu of the card"],
      ],
    },
    {
      title: "Table",
      keys: [
        ["Arrow keys", "Go from cell to cell"],
        ["Home, End", "Go to the first or last cell of a row"],
        ["Page Up, Page Down", "Go up or down a screen"],
        ["Enter, F2", "Change the cell"],
        ["Space", "Select the row"],
        ["M", "Open the menu of the row"],
      ],
    },
    {
      title: "Meeting stage",
      keys: [
        ["Page Down, Right", "Next action"],
        ["Page Up, Left", "Previous action"],
        ["Up, Down", "Scroll the action"],
        ["B", "Show the whole board, or the action again"],
        ["A reference, then Enter", "Go to that action"],
      ],
    },
  ],
} as const;
