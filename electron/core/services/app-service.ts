import { CONTRACT_VERSION } from '../../../shared/contract/version.ts';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { CoreContext } from './core-context.ts';

/** Throws `version-mismatch` to a window of another build, before it can misread anything. */
export const sayHello = (
  context: CoreContext,
  input: { readonly contractVersion: number },
): HostOutputs['app']['hello'] => {
  if (input.contractVersion !== CONTRACT_VERSION) {
    throw new PanelDeskError('version-mismatch', { host: CONTRACT_VERSION, window: input.contractVersion });
  }
  return {
    contractVersion: CONTRACT_VERSION,
    appVersion: context.appVersion,
    host: context.host,
    protection: context.vault.protection,
    locked: context.vault.locked,
  };
};

export const unlockVault = async (
  context: CoreContext,
  input: { readonly passphrase: string },
): Promise<Record<string, never>> => {
  await context.vault.unlock(input.passphrase);
  return {};
};

export const setPassphrase = async (
  context: CoreContext,
  input: { readonly next: string; readonly current?: string | undefined },
): Promise<Record<string, never>> => {
  await context.vault.setPassphrase(input.next, input.current);
  return {};
};

export const removePassphrase = async (
  context: CoreContext,
  input: { readonly current: string },
): Promise<Record<string, never>> => {
  await context.vault.removePassphrase(input.current);
  return {};
};
