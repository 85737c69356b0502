/**
 * The faces that papers are set in, all OFL and taken from npm packages: where each file is in `node_modules`, and
 * what it is called in the application's font folder. The build copies by this list and the tests read by it.
 */
export type FontFile = {
  /** Relative to the project's `node_modules`. */
  readonly source: string;
  readonly file: string;
};

export const FONT_FILES = [
  {
    source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    file: 'NotoSerifSC-Regular.ttf',
  },
  {
    source: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    file: 'NotoSerifSC-Bold.ttf',
  },
  {
    source: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    file: 'NotoSansSC-Regular.ttf',
  },
  {
    source: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    file: 'NotoSansSC-Bold.ttf',
  },
  // Named "latin", and yet the whole face.
  {
    source: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
    file: 'LXGWWenKai-Regular.woff',
  },
] as const satisfies readonly FontFile[];

/** Faces that a bureau may lay beside the others, in small or capital letters; without one the paper says what stands in. */
export const HOUSE_FONT_FILES = { fangsong: 'fangsong.ttf', xiaobiaosong: 'xiaobiaosong.ttf' } as const;
