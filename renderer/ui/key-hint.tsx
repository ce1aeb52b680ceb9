import classes from './ui.module.css';

/** A key beside the act it does; hidden from screen readers, which hear it through `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={classes['key']} aria-hidden="true">
      {keys}
    </kbd>
  );
}
