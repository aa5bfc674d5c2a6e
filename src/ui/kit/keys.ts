// What a key means where people also type.

/**
 * Whether the key belongs to an input method that is composing a word: Escape then takes the word back and nothing else. Safari ends
 * the composition before it tells the key, which then has nothing but this number (bugs.webkit.org/165004).
 */
export function isComposing({ nativeEvent }: React.KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Whether the key closes what has focus. */
export function closes(event: React.KeyboardEvent): boolean {
  return event.key === "Escape" && !event.defaultPrevented && !isComposing(event);
}

/** Ctrl+Enter, or Command+Enter. */
export function saves(event: React.KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event);
}
