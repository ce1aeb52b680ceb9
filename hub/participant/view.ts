/** A few helpers to put one screen at a time on the page: no framework, so that it loads on a weak line. */

type Child = Node | string | null;

/** Makes an element; `attributes` are set as properties where the element has them. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> & { class?: string },
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  const { class: className, ...properties } = attributes;
  if (className) made.className = className;
  for (const [name, value] of Object.entries(properties))
    // Older browsers do not reflect these from properties to attributes, where screen readers look.
    if (name === 'role' || name.startsWith('aria'))
      made.setAttribute(name.replace(/^aria/u, 'aria-').toLowerCase(), String(value));
    else Object.assign(made, { [name]: value });
  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}

/** Replaces what the page shows and moves the reader's focus to its heading. */
export function show(...children: Child[]): void {
  const page = document.getElementById('page');
  if (!page) throw new Error('page element missing');
  page.replaceChildren(...children.filter((child): child is Node | string => child !== null));
  const heading = page.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  window.scrollTo(0, 0);
}

/** The branch's name above a screen. */
export const brand = (branchName: string): HTMLElement => element('p', { class: 'brand' }, branchName);

/** A screen with one thought: heading, sentences, and what can be done. */
export function message(title: string, sentences: string[], ...acts: HTMLElement[]): void {
  show(element('h1', {}, title), ...sentences.map((sentence) => element('p', {}, sentence)), ...acts);
}

/** How loud a button is: the act of the screen, another way, or a way back. */
export type ButtonKind = 'first' | 'second' | 'quiet';

/** A button that is busy while its act runs, so that it cannot be pressed twice. */
export function button(label: string, act: () => void | Promise<void>, kind: ButtonKind = 'first') {
  const made = element('button', { type: 'button', class: kind === 'first' ? undefined : kind }, label);
  made.addEventListener('click', () => {
    made.disabled = true;
    void Promise.resolve(act()).finally(() => {
      made.disabled = false;
    });
  });
  return made;
}
