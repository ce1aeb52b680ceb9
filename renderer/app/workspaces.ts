import type { Role } from '../../shared/domain/vocabulary.ts';
import type { Workspace } from '../state/screen.ts';

const byRole: readonly (readonly [role: Role, workspaces: readonly Workspace[]])[] = [
  ['cso', ['counter']],
  ['verifikator', ['verifikator']],
  ['keuangan', ['keuangan']],
  ['kabid-keuangan', ['keuangan']],
  ['kabid', ['board', 'counter']],
];

/** The workspaces a person may use, the one he begins with first; no doubles when roles share one. */
export function workspacesOf(roles: readonly Role[]): Workspace[] {
  const found = byRole.filter(([role]) => roles.includes(role)).flatMap(([, workspaces]) => workspaces);
  return [...new Set(found)];
}
