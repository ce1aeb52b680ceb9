/** What is on the screen now: which workspace, which claim, which drawer. Truth about claims is never kept here. */
import { create } from 'zustand';

export type Workspace = 'counter' | 'verifikator' | 'keuangan' | 'board';
export type Overlay =
  | 'walk-in'
  | 'intake'
  | 'outbox'
  | 'conflicts'
  | 'keys'
  | 'audit'
  | 'recovery'
  | 'requirements'
  | 'devices'
  | 'interview-policy'
  | null;

interface ScreenStore {
  /** Null = the first workspace of the person's roles. */
  workspace: Workspace | null;
  /** The claim in the middle, by workspace, so that changing tabs keeps one's place. */
  claims: Partial<Record<Workspace, string>>;
  overlay: Overlay;
  /** Of the conflicts, the claim that was asked for. */
  conflictClaimId: string | null;
  /** On narrow windows the list gives way to the claim and comes back on demand. */
  listOpen: boolean;
  /** The person whom the seat remembers between a lock and the next sign-in. */
  lastStaffId: string | null;
  /** True from the moment the seat locked itself until the next sign-in. */
  locked: boolean;
  /** An interview is running: the seat must not lock. */
  inCall: boolean;
  show(workspace: Workspace): void;
  openClaim(workspace: Workspace, claimId: string): void;
  closeClaim(workspace: Workspace): void;
  openOverlay(overlay: Overlay): void;
  openConflict(claimId: string | null): void;
  setListOpen(open: boolean): void;
  setInCall(inCall: boolean): void;
  signedIn(staffId: string): void;
  lock(): void;
}

const nothingOpen = {
  workspace: null,
  claims: {},
  overlay: null,
  conflictClaimId: null,
  listOpen: true,
} as const;

export const useScreen = create<ScreenStore>()((set) => ({
  ...nothingOpen,
  lastStaffId: null,
  locked: false,
  inCall: false,
  show: (workspace) => set({ workspace }),
  openClaim: (workspace, claimId) =>
    set((screen) => ({ claims: { ...screen.claims, [workspace]: claimId }, listOpen: false })),
  closeClaim: (workspace) =>
    set((screen) => ({ claims: { ...screen.claims, [workspace]: undefined }, listOpen: true })),
  openOverlay: (overlay) => set({ overlay }),
  openConflict: (conflictClaimId) => set({ overlay: 'conflicts', conflictClaimId }),
  setListOpen: (listOpen) => set({ listOpen }),
  setInCall: (inCall) => set({ inCall }),
  /** Another person starts with an empty desk; the same one finds what he left. */
  signedIn: (staffId) =>
    set((screen) => ({
      ...(screen.lastStaffId === staffId ? {} : nothingOpen),
      lastStaffId: staffId,
      locked: false,
      inCall: false,
    })),
  lock: () => set({ locked: true, overlay: null }),
}));
