/** Renderer and host must agree on this exactly: both come from one build, so a difference means a stale window. */
export const CONTRACT_VERSION = 1;
