import { create } from 'zustand';
import { readBridge, type OfferedFile } from './bridge.ts';
import { useNavigation } from './navigation.ts';
import { offeredAtStart } from './token.ts';

interface OpenedFiles {
  readonly offered: OfferedFile | null;
  readonly take: () => void;
}

/** The container that the user opened from outside last and that nobody took up yet. */
export const useOpenedFiles = create<OpenedFiles>((set) => ({
  offered: offeredAtStart(),
  take: () => set({ offered: null }),
}));

/** Containers opened from outside lead to Home, which opens them. */
export const listenForOpenedFiles = (): void => {
  readBridge()?.onOpenFile((offered) => {
    useOpenedFiles.setState({ offered });
    useNavigation.getState().goTo('home');
  });
};
