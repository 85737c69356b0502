import { createPortal } from 'react-dom';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import styles from './receipt-paper.module.css';

/**
 * The receipt for the printer, beside the window and not inside its panes, which would cut it off at one page.
 * Not displayed, hence not read out either.
 */
export const ReceiptPrint = ({ receipt }: { readonly receipt: Receipt }) =>
  createPortal(
    <div className={styles.print} data-print="receipt">
      <ReceiptPaper receipt={receipt} />
    </div>,
    document.body,
  );
