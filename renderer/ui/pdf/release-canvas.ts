/** A canvas gives its memory back when its size is nothing, not when it is collected. */
export const releaseCanvas = (canvas: HTMLCanvasElement): void => {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
};
