const QUALITY = 0.9;

const pad = (figure: number): string => String(figure).padStart(2, '0');

/** 20261120-103207: what this computer's clock claims, so that photos of a day can be told apart. */
export const stampOf = (at: Date): string =>
  `${at.getFullYear()}${pad(at.getMonth() + 1)}${pad(at.getDate())}-${pad(at.getHours())}${pad(at.getMinutes())}${pad(at.getSeconds())}`;

/** The picture as it stands in the video. Null where there is none yet. */
export const takePhoto = (video: HTMLVideoElement): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const drawing = canvas.getContext('2d');
  if (!drawing || canvas.width === 0) return Promise.resolve(null);
  drawing.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
};
