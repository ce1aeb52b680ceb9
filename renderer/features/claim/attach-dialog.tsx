/** The officer adds papers for the participant: a file, a scan or a photo; each is recorded as brought by an officer (features D9). */
import { Modal, Tabs } from '@mantine/core';
import { IconCamera, IconFile, IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../../../shared/domain/documents/checklist.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { CameraWay } from './attach/camera-way.tsx';
import { FilesWay } from './attach/files-way.tsx';
import { ScannerWay } from './attach/scanner-way.tsx';

export interface AttachRequest {
  /** The item it is meant for; null = not said. */
  readonly item: ChecklistItem | null;
  /** Files that were dropped. */
  readonly files: readonly File[];
}

interface AttachDialogProps {
  readonly claimId: string;
  readonly request: AttachRequest | null;
  readonly documents: readonly ClaimDocument[];
  onClose(): void;
  onAttached(): Promise<void>;
}

const ways = ['files', 'scanner', 'camera'] as const;
type Way = (typeof ways)[number];
const icons = { files: IconFile, scanner: IconScan, camera: IconCamera };

export function AttachDialog({ request, onClose, ...rest }: AttachDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={request !== null}
      onClose={onClose}
      title={t('claim.attach.title')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      {request ? <Ways request={request} onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}

function Ways({ request, ...rest }: AttachDialogProps & { request: AttachRequest }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('files');
  const props = { ...rest, item: request.item };
  return (
    <Tabs
      value={way}
      keepMounted={false}
      onChange={(next) => setWay(ways.find((one) => one === next) ?? 'files')}
    >
      <Tabs.List aria-label={t('scans.ways')}>
        {ways.map((one) => {
          const Icon = icons[one];
          return (
            <Tabs.Tab key={one} value={one} leftSection={<Icon size={16} aria-hidden="true" />}>
              {t(`scans.way.${one}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value="files">
        <FilesWay {...props} files={request.files} />
      </Tabs.Panel>
      <Tabs.Panel value="scanner">
        <ScannerWay {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="camera">
        <CameraWay {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}
