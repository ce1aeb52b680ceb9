import { Text, UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import { Role } from '../../../shared/domain/vocabulary.ts';
import classes from './sign-in.module.css';
import { matchPerson } from './match-person.ts';

/** A pause after which typed letters begin a new word. */
const wordPauseMilliseconds = 900;

/** Everybody of the branch by role; arrows walk, typed letters jump to a name. */
export function PersonList({
  staff,
  onChoose,
}: {
  staff: StaffMember[];
  onChoose: (person: StaffMember) => void;
}) {
  const { t } = useTranslation();
  const groups = useMemo(() => byRole(staff), [staff]);
  const ordered = useMemo(() => groups.flatMap((group) => group.members), [groups]);
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ word: '', at: 0 });
  const [here, setHere] = useState(0);

  const focusOn = (index: number): void => {
    const place = Math.max(0, Math.min(ordered.length - 1, index));
    setHere(place);
    box.current?.querySelectorAll<HTMLElement>('[data-person]')[place]?.focus();
  };
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-person]')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusOn(here + step);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const now = event.timeStamp;
      const word =
        now - typed.current.at > wordPauseMilliseconds ? event.key : typed.current.word + event.key;
      typed.current = { word, at: now };
      const found = matchPerson(ordered, word);
      if (found >= 0) focusOn(found);
    }
  };

  return (
    <div ref={box} className={classes['people']} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section
          key={group.role}
          aria-label={t(`app.signIn.group.${group.role}`)}
          className={classes['group']}
          data-small={group.members.length === 1}
        >
          <Text size="sm" fw={600} c="dimmed">
            {t(`app.signIn.group.${group.role}`)}
          </Text>
          <div className={classes['names']}>
            {group.members.map((member) => (
              <UnstyledButton
                key={member.staffId}
                data-person={member.staffId}
                className={classes['person']}
                onClick={() => onChoose(member)}
                onFocus={() => setHere(ordered.indexOf(member))}
              >
                <span className={classes['initials']} aria-hidden="true">
                  {initials(member.name)}
                </span>
                <span className={classes['who']}>
                  <span className={classes['name']}>{member.name}</span>
                  {member.counter === undefined ? null : (
                    <span className={classes['post']}>{member.counter}</span>
                  )}
                </span>
              </UnstyledButton>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function byRole(staff: readonly StaffMember[]): { role: Role; members: StaffMember[] }[] {
  return Role.options
    .map((role) => ({ role, members: staff.filter((member) => member.roles[0] === role) }))
    .filter((group) => group.members.length > 0);
}

function initials(name: string): string {
  return name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}
