/** Everything that can be done with the open claim; the buttons, the menu and the keys ask for the same. */
import type { GateItem } from '../../../shared/domain/claim/gate.ts';
import type { MoveKind } from '../../ui/moves/move-dialog.tsx';

export interface ClaimActs {
  submit(): void;
  take(): void;
  resume(): void;
  giveBack(): void;
  call(): void;
  confirmAtCounter(): void;
  move(kind: MoveKind): void;
  endHold(): void;
  attach(): void;
  jumpTo(item: GateItem): void;
}
