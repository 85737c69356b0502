export type StartOptions =
  | {
      readonly problem?: undefined;
      readonly loopback: boolean;
      readonly open: boolean;
      readonly port: number | undefined;
      readonly file: string | undefined;
    }
  | { readonly problem: string };

export declare const readStartOptions: (args: readonly string[]) => StartOptions;
export declare const USAGE: string;
