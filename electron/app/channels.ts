/** Names of the messages between preload and shell. The preload repeats them: sandboxed, it can import nothing. */
export const CHANNELS = {
  /** window -> shell, with the MessagePort that the contract is then spoken on */
  connect: 'paneldesk:connect',
  /** window -> shell: the path of a file that the user picked or dropped; answered with a handle */
  registerPath: 'paneldesk:register-path',
  /** window -> shell: the bytes of a file that has no path, such as a photo just taken; answered with a handle */
  receiveBytes: 'paneldesk:receive-bytes',
  /** shell -> window: a container that the user opened from outside */
  openFile: 'paneldesk:open-file',
} as const;
