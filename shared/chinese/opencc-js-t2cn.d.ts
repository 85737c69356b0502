/** The library has types for its whole dictionary only; this is the part from traditional to simplified. */
declare module 'opencc-js/t2cn' {
  export const Converter: (options: {
    readonly from: string;
    readonly to: string;
  }) => (text: string) => string;
}
