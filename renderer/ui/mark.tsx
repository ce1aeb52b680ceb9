/** The program's own small mark: a counter with a person behind it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill="#08703f" />
      <path d="M7 22h18v3H7z" fill="#fff" />
      <path d="M10 8h3v8h9v3H10z" fill="#fff" />
      <circle cx="21" cy="10.5" r="3" fill="#8fd0ff" />
    </svg>
  );
}
