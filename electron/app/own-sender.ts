import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isOwnUrl } from './own-origin.ts';

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>;

/** Whether a message comes from the own page's main frame. A frame that is gone, or any other, is refused. */
export const isOwnSender = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnUrl(senderFrame.url);
