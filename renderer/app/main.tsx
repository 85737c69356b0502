import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.layer.css';
import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { startI18n } from '../ui/i18n/start-i18n.ts';
import { usePreferences } from '../ui/theme/preferences.ts';
import { listenForOpenedFiles } from '../host/opened-files.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n(usePreferences.getState().locale);
listenForOpenedFiles();
createRoot(root).render(<App />);
