/** Invented people: pleasant, varied, and recognisable as examples. */
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { addDays, yearsBefore } from './dates.ts';
import type { SeededRandom } from './random.ts';
import {
  areas,
  clans,
  districts,
  femaleMarks,
  femaleNames,
  maleMarks,
  maleNames,
  middleMarks,
  secondNames,
  streets,
  villages,
} from './world.ts';

/** How a person is drawn; the card photo and the self photo of one person share it. */
export interface Look {
  readonly skin: string;
  readonly hairColor: string;
  readonly hair: 'short' | 'side' | 'curly' | 'cap' | 'long' | 'bun' | 'veil';
  readonly cloth: string;
  readonly shirt: string;
  readonly glasses: boolean;
  readonly moustache: boolean;
}

export interface Address {
  readonly street: string;
  readonly neighbourhood: string;
  readonly village: string;
  readonly district: string;
  readonly city: string;
}

export interface Person {
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: Day;
  readonly birthPlace: string;
  /** 16 digits, date coded, serial 9001 and up: a range that no civil registry reaches (domain 3.1). */
  readonly nik: string;
  readonly familyCard: string;
  readonly fatherName: string;
  readonly motherName: string;
  readonly address: Address;
  readonly look: Look;
}

/** What is already used on this day, so that no two people share a name or a number. */
export interface Register {
  readonly names: Set<string>;
  serial: number;
}

/** A person of the given age in whole years on the day; `sex` and `address` can be fixed (family members). */
export function inventPerson(
  random: SeededRandom,
  register: Register,
  wish: { day: Day; age: number; sex?: 'L' | 'P'; address?: Address; familyCard?: string },
): Person {
  const sex = wish.sex ?? (random.chance(0.5) ? 'P' : 'L');
  const birthDate = addDays(yearsBefore(wish.day, wish.age), -random.int(10, 340));
  const area = random.pick(areas.flatMap((entry) => Array.from({ length: entry.weight }, () => entry)));
  const district = String(random.int(1, 21)).padStart(2, '0');
  const recorded = addDays(yearsBefore(wish.day, random.int(1, 6)), random.int(0, 300));
  return {
    name: inventName(random, sex, register),
    sex,
    birthDate,
    birthPlace: area.place,
    nik: `${area.code}${district}${codedDate(birthDate, sex)}${nextSerial(register)}`,
    familyCard: wish.familyCard ?? `1271${district}${codedDate(recorded, 'L')}${nextSerial(register)}`,
    fatherName: inventName(random, 'L'),
    motherName: inventName(random, 'P'),
    address: wish.address ?? inventAddress(random),
    look: inventLook(random, sex, wish.age),
  };
}

/** A name that carries its mark ("Melati Contohwati", "Jati Latihan Siregar"); unique when a register is given. */
export function inventName(random: SeededRandom, sex: 'L' | 'P', register?: Register): string {
  for (let attempt = 0; ; attempt++) {
    const given = random.pick<string>(sex === 'P' ? femaleNames : maleNames);
    const mark = random.pick<string>(sex === 'P' ? femaleMarks : maleMarks);
    const shape = random.int(0, 3);
    const second = random.pick<string>(secondNames.filter((word) => word !== given));
    const name =
      shape === 0
        ? `${given} ${mark}`
        : shape === 1
          ? `${given} ${random.pick(middleMarks)} ${random.pick(clans)}`
          : shape === 2
            ? `${given} ${second} ${mark}`
            : `${given} ${mark} ${random.pick(clans)}`;
    // The lists give some ten thousand names; a day beyond that repeats, as real days do.
    if (register === undefined || attempt > 200 || !register.names.has(name)) {
      register?.names.add(name);
      return name;
    }
  }
}

export function addressLine(address: Address): string {
  return `${address.street}, Kel. ${address.village}, Kec. ${address.district}, ${address.city}`;
}

function inventAddress(random: SeededRandom): Address {
  return {
    street: `${random.pick(streets)} No. ${random.int(1, 98)}`,
    neighbourhood: `00${random.int(1, 9)} / 00${random.int(1, 9)}`,
    village: random.pick(villages),
    district: random.pick(districts),
    city: 'Medan',
  };
}

function inventLook(random: SeededRandom, sex: 'L' | 'P', age: number): Look {
  const grey = age >= 55 ? random.chance(0.75) : random.chance(0.03);
  return {
    skin: random.pick(['#f0c8a0', '#e3b083', '#d49a6a', '#c58656', '#a96f45', '#8d5a38']),
    hairColor: grey
      ? random.pick(['#b9b7b4', '#8f8d8c', '#d8d5d0'])
      : random.pick(['#1d1a1c', '#2b211d', '#3a2a20']),
    hair:
      sex === 'P'
        ? random.pick(['long', 'bun', 'veil', 'veil', 'curly'])
        : random.pick(['short', 'side', 'curly', 'cap', 'short']),
    cloth: random.pick([
      '#7a9e9f',
      '#b56576',
      '#6d597a',
      '#355070',
      '#e0a458',
      '#4f772d',
      '#a26769',
      '#5fa8d3',
    ]),
    shirt: random.pick([
      '#f4f1ea',
      '#cfe3f2',
      '#e9c46a',
      '#9bc1bc',
      '#e07a5f',
      '#8ab17d',
      '#b8a9c9',
      '#577590',
    ]),
    glasses: random.chance(0.25),
    moustache: sex === 'L' && random.chance(0.25),
  };
}

/** DDMMYY, the day plus 40 for women (domain 3.1). */
function codedDate(date: Day, sex: 'L' | 'P'): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`;
}

/** The serial wraps after 999 people; the date and area in front of it keep the number unique in practice. */
function nextSerial(register: Register): string {
  register.serial = (register.serial % 999) + 1;
  return String(9000 + register.serial);
}
