/** Whether typing goes into a field, so that letters are letters and not keys. A choice among buttons takes none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/u.test(target.tagName);
}
