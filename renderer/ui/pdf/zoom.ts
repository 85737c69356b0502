/** CSS pixels per PDF point at true size: 96 per inch over 72. */
export const TRUE_SIZE = 96 / 72;

export type Zoom = { readonly mode: 'fit' } | { readonly mode: 'percent'; readonly percent: number };

const STEPS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;

export const scaleOf = (zoom: Zoom, pageWidth: number, room: number): number =>
  zoom.mode === 'percent'
    ? (TRUE_SIZE * zoom.percent) / 100
    : Math.min(TRUE_SIZE * 4, Math.max(TRUE_SIZE / 100, room / Math.max(1, pageWidth)));

export const percentOf = (scale: number): number => Math.round((scale / TRUE_SIZE) * 100);

/** The next step up from any percentage, a fitted one included. */
export const zoomIn = (percent: number): Zoom => ({
  mode: 'percent',
  percent: STEPS.find((step) => step > percent) ?? 400,
});

export const zoomOut = (percent: number): Zoom => ({
  mode: 'percent',
  percent: STEPS.findLast((step) => step < percent) ?? 25,
});
