/** Sentences that are put together from a beginning (what is compared) and an end (how it differs). */

/** One sentence for every pair, under the key `<beginning>-<end>`; blanks of both parts are filled as usual. */
export function compose<Subject extends string, Way extends string>(
  beginnings: Readonly<Record<Subject, string>>,
  ends: Readonly<Record<Way, string>>,
): Record<`${Subject}-${Way}`, string> {
  const pairs = Object.entries<string>(beginnings).flatMap(([subject, beginning]) =>
    Object.entries<string>(ends).map(([way, end]) => [`${subject}-${way}`, `${beginning} ${end}`]),
  );
  return Object.fromEntries(pairs) as Record<`${Subject}-${Way}`, string>;
}
