import { ActionIcon, Menu, Title } from '@mantine/core';
import { IconArrowForwardUp, IconDoor, IconDoorOff, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardMeasure } from '../../../shared/contract/desk.ts';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import { officerName, presenceOf, presenceWords, type OfficerScene } from '../../ui/moves/officer-words.ts';
import { useOfficers } from '../../ui/moves/use-officers.ts';
import type { BoardLink } from './board-list.tsx';
import { NumberLink } from './number-link.tsx';
import classes from './board.module.css';

/** The numbers of an officer, each with the filter it opens. */
const columns: readonly (readonly [
  count: 'held' | 'onHold' | 'inCall' | 'waiting' | 'parked',
  measure: BoardMeasure,
])[] = [
  ['held', 'held'],
  ['onHold', 'on-hold'],
  ['inCall', 'in-call'],
  ['waiting', 'waiting'],
  ['parked', 'parked'],
];

export interface PeopleActs {
  onOpen(link: Omit<BoardLink, 'day'>): void;
  onMove(staffId: string): void;
  onCounter(officer: OfficerStanding): void;
}

/** "Siapa memegang apa": each officer, whether he is there, his counter, and what lies with him; live. */
export function PeopleTable(acts: PeopleActs) {
  const { t } = useTranslation();
  const { officers, scene } = useOfficers();
  return (
    <section aria-label={t('board.people.title')}>
      <Title order={2} mb={4}>
        {t('board.people.title')}
      </Title>
      <div className={classes['tableScroll']}>
        <table className={`${classes['table'] ?? ''} ${classes['people'] ?? ''}`} data-testid="people">
          <thead>
            <tr>
              <th scope="col">{t('board.column.officer')}</th>
              <th scope="col">{t('board.people.presence')}</th>
              <th scope="col">{t('board.people.counter')}</th>
              {columns.map(([count]) => (
                <th key={count} scope="col" className={classes['figure']}>
                  {t(`board.people.${count}`)}
                </th>
              ))}
              <th scope="col" aria-label={t('board.people.acts')} />
            </tr>
          </thead>
          <tbody>
            {(officers ?? []).map((officer) => (
              <OfficerLine key={officer.staffId} officer={officer} scene={scene} acts={acts} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OfficerLine({
  officer,
  scene,
  acts,
}: {
  officer: OfficerStanding;
  scene: OfficerScene;
  acts: PeopleActs;
}) {
  const { t } = useTranslation();
  const { staffId, counterOpen, closedBecause } = officer;
  const name = officerName(staffId, scene.staff);
  const presence = presenceOf(staffId, scene);
  return (
    <tr data-officer={staffId}>
      <th scope="row">{name}</th>
      <td>
        <span className={classes['presence']} data-presence={presence}>
          {presenceWords(staffId, scene, t)}
        </span>
      </td>
      <td>
        {counterOpen ? (
          t('board.people.open')
        ) : (
          <span className={classes['closed']} title={closedBecause ?? ''}>
            {t('board.people.closed', { reason: closedBecause ?? '' })}
          </span>
        )}
      </td>
      {columns.map(([count, measure]) => (
        <td key={count} className={classes['figure']}>
          <NumberLink
            count={officer[count]}
            name={`${name}, ${t(`board.people.${count}`).toLocaleLowerCase()}`}
            onOpen={() => acts.onOpen({ measure, staffId })}
          />
        </td>
      ))}
      <td>
        <OfficerMenu officer={officer} name={name} acts={acts} />
      </td>
    </tr>
  );
}

function OfficerMenu({ officer, name, acts }: { officer: OfficerStanding; name: string; acts: PeopleActs }) {
  const { t } = useTranslation();
  const nothing = officer.held + officer.waiting === 0;
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('board.people.actsOf', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowForwardUp size={16} />}
          disabled={nothing}
          onClick={() => acts.onMove(officer.staffId)}
        >
          {t('board.people.move')}
        </Menu.Item>
        <Menu.Item
          leftSection={officer.counterOpen ? <IconDoorOff size={16} /> : <IconDoor size={16} />}
          onClick={() => acts.onCounter(officer)}
        >
          {t(officer.counterOpen ? 'board.counter.close' : 'board.counter.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
