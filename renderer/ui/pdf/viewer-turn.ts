/** Viewers that are shown, in the order in which they came. */
const shown = new Set<Element>();

let lastUsed: Element | null = null;

/** Notes a viewer while it is shown, and when a person turns to it by pointer or focus. Gives what ends that. */
export const noteViewer = (viewer: Element): (() => void) => {
  const use = () => {
    lastUsed = viewer;
  };
  shown.add(viewer);
  viewer.addEventListener('pointerdown', use, true);
  viewer.addEventListener('focusin', use);
  return () => {
    shown.delete(viewer);
    if (lastUsed === viewer) lastUsed = null;
    viewer.removeEventListener('pointerdown', use, true);
    viewer.removeEventListener('focusin', use);
  };
};

/**
 * Of viewers side by side one acts on a key: the one that the key was pressed in, else the one used last, else the first one.
 */
export const isTurnOf = (viewer: Element, target: EventTarget | null): boolean => {
  const within = [...shown].find((each) => target instanceof Node && each.contains(target));
  const [first] = shown;
  return (within ?? lastUsed ?? first) === viewer;
};
