import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { join } from 'node:path';
import type { PhotoContent } from './material-content.ts';

const FACE = 'PanelDesk Sample Sans';
const LINE = 40;

/** Draws a picture card: shapes as given, captions on a band at the foot. */
export const drawPhoto = (photo: PhotoContent, fontFolder: string): Uint8Array => {
  if (!GlobalFonts.has(FACE)) GlobalFonts.registerFromPath(join(fontFolder, 'NotoSansSC-Regular.ttf'), FACE);
  const canvas = createCanvas(photo.width, photo.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = photo.background;
  pen.fillRect(0, 0, photo.width, photo.height);
  for (const { x, y, w, h, fill } of photo.shapes) {
    pen.fillStyle = fill;
    pen.fillRect(x, y, w, h);
  }
  const band = LINE * photo.captions.length + 24;
  pen.fillStyle = 'rgba(16, 30, 28, 0.82)';
  pen.fillRect(0, photo.height - band, photo.width, band);
  pen.fillStyle = '#ffffff';
  pen.font = `26px "${FACE}"`;
  photo.captions.forEach((caption, line) =>
    pen.fillText(caption, 28, photo.height - band + LINE * (line + 1), photo.width - 56),
  );
  return canvas.toBuffer('image/png');
};
