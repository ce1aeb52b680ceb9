import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followChanges } from '../bridge/changes.ts';
import { createQueryClient } from '../bridge/query-client.ts';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import { Region } from './region.tsx';
import { createLoketTheme } from './theme.ts';

/** The whole screen: theme, data, notices, and the frame that everything stands in. */
export function App() {
  const { t } = useTranslation();
  const [client] = useState(createQueryClient);
  const theme = useMemo(() => createLoketTheme(t('app.close')), [t]);
  useEffect(() => {
    const stop = new AbortController();
    void followChanges(client, stop.signal);
    return () => stop.abort();
  }, [client]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Notifications
          position="bottom-right"
          limit={3}
          zIndex={500}
          containerWidth={336}
          className={classes['notices']}
        />
        <Region name="frame">
          <Frame />
        </Region>
      </QueryClientProvider>
    </MantineProvider>
  );
}
