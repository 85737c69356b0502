import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from '../ui/theme/theme-provider.tsx';
import { queryClient } from '../host/queries.ts';
import { Entrance } from './entrance.tsx';
import { Frame } from './frame.tsx';

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <ThemeProvider>
      <Entrance>
        <Frame />
      </Entrance>
    </ThemeProvider>
  </QueryClientProvider>
);
