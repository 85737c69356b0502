/** Why there is no picture; each has words with the way by file. */
export const CAMERA_HINDRANCES = ['refused', 'none', 'busy', 'lost'] as const;

export type CameraHindrance = (typeof CAMERA_HINDRANCES)[number];

/** By the name of the exception that `getUserMedia` gives (W3C Media Capture and Streams, 10.2). */
export const cameraHindranceOf = (exception: string): CameraHindrance => {
  switch (exception) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'TypeError':
      return 'none';
    default:
      return 'busy';
  }
};
