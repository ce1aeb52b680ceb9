import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followChanges } from '../bridge/changes.ts';
import { createQueryClient } from '../bridge/query-client.ts';
import { Frame } from './frame.tsx';
import { Region } from './region.tsx';
import { theme } from './theme.ts';

/** The whole screen: theme, data, notices, and the frame that everything stands in. */
export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => {
    const stop = new AbortController();
    void followChanges(client, stop.signal);
    return () => stop.abort();
  }, [client]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Notifications position="top-center" limit={4} zIndex={500} />
        <Region name="frame">
          <Frame />
        </Region>
      </QueryClientProvider>
    </MantineProvider>
  );
}
