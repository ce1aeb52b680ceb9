/** The tables of the hub as Kysely sees them. Portable types only: text, integer, and JSON as text. */
import type { Kysely, Transaction } from 'kysely';

export interface StaffTable {
  id: string;
  name: string;
  /** JSON list of roles. */
  roles: string;
  counter: string | null;
  /** argon2id, encoded. */
  pin_hash: string;
  /** Wrong PINs in a row. */
  failed_tries: number;
  locked_until: string | null;
  /** Place in lists. */
  position: number;
  /** When the account was closed; null or absent while its owner may sign in. */
  closed_at?: string | null;
}

/** What was done to accounts, insert-only. */
export interface StaffLogTable {
  id: string;
  at: string;
  act: 'add' | 'pin' | 'roles' | 'close' | 'open';
  staff_id: string;
  /** The operating system's name of who ran the command on the hub's machine. */
  operator: string;
  /** JSON; never a PIN. */
  details: string;
}

export interface HubFolderTable {
  id: number;
  /** Names the data folder (secrets, documents) that belongs to this database. */
  folder: string;
}

export interface SessionTable {
  /** SHA-256 of the token; the token itself is never stored. */
  token_hash: string;
  staff_id: string;
  created_at: string;
  expires_at: string;
  ended_at: string | null;
}

export interface CommandTable {
  id: string;
  /** JSON of who acted. */
  actor: string;
  /** JSON of the command as it came. */
  body: string;
  /** JSON of the answer, which is given again whenever the same id comes. */
  answer: string;
  at: string;
}

export interface ClaimTable {
  id: string;
  version: number;
  status: string;
  day: string;
  queue_number: string;
  program: string;
  channel: string;
  holder: string | null;
  assigned_to: string | null;
  /** What choosing the next claim needs of one in the queue, as JSON; null elsewhere. */
  queue_facts?: string | null;
  /** JSON of the whole state; the columns beside it repeat what is searched and guarded. */
  state: string;
}

export interface EventTable {
  /** Number in the branch feed; all events of one command share it. */
  seq: number;
  /** Order within the command, from 0. */
  idx: number;
  kind: 'claim' | 'quota' | 'counter' | 'policy';
  claim_id: string | null;
  /** Version of the claim after this event. */
  version: number | null;
  command_id: string;
  at: string;
  /** Canonical JSON. */
  body: string;
  prev_hash: string;
  hash: string;
}

export interface BranchCounterTable {
  id: number;
  /** Names this ledger; another epoch means that caches must begin anew. */
  epoch: string;
  last_seq: number;
  last_hash: string;
}

export interface BranchTable {
  id: number;
  /** JSON of the branch's name, zone and practice flag. */
  info: string;
}

export interface QuotaUsageTable {
  staff_id: string;
  day: string;
  program: string;
  channel: string;
  used: number;
  cap: number;
}

export interface ClosedCounterTable {
  staff_id: string;
  day: string;
  reason: string;
}

export interface LeaseTable {
  staff_id: string;
  seen_at: string;
}

export interface CallInviteTable {
  id: string;
  claim_id: string;
  interview_id: string;
  opened_by: string;
  token_hash: string;
  /** Bound to the token, so that six digits cannot be found from the hash. */
  code_hash: string;
  /** The same code bound to the claim's link for missing papers; null or absent when it never had one. */
  link_code_hash?: string | null;
  /** The same code bound to the claim's link from before the interview; null or absent where it has none. */
  ready_code_hash?: string | null;
  created_at: string;
  expires_at: string;
  wrong_codes: number;
  /** SHA-256 of the page's session; a second page replaces it. */
  session_hash: string | null;
  closed_at: string | null;
}

export interface FileOpeningTable {
  id: string;
  staff_id: string;
  claim_id: string;
  /** The first 12 digits. */
  sha256_prefix: string;
  at: string;
}

/** One row for each time that somebody of the branch asked for a participant's link; insert-only. */
export interface ReturnLinkTable {
  id: string;
  claim_id: string;
  /** The how many-eth return of the claim; the same link for all rows of one round. */
  round: number;
  token_hash: string;
  staff_id: string;
  at: string;
  expires_at: string;
}

/** One version of the branch's interview policy; insert-only. */
export interface InterviewPolicyTable {
  /** 1, 2, … in the order they were made. */
  position: number;
  /** JSON of shared/domain/interview/policy.ts. */
  body: string;
  staff_id: string;
  at: string;
  reason: string;
}

export interface SchemaMigrationTable {
  number: number;
  name: string;
  applied_at: string;
}

export interface Tables {
  staff: StaffTable;
  sessions: SessionTable;
  commands: CommandTable;
  claims: ClaimTable;
  events: EventTable;
  branch_counter: BranchCounterTable;
  branch: BranchTable;
  quota_usage: QuotaUsageTable;
  closed_counters: ClosedCounterTable;
  leases: LeaseTable;
  call_invites: CallInviteTable;
  file_openings: FileOpeningTable;
  return_links: ReturnLinkTable;
  interview_policies: InterviewPolicyTable;
  staff_log: StaffLogTable;
  hub_folder: HubFolderTable;
  schema_migrations: SchemaMigrationTable;
}

/** Anything that can read. */
export type Readable = Kysely<Tables>;
/** Needs the caller's transaction. */
export type InTransaction = Transaction<Tables>;
