/** How the camera was held, as EXIF counts it: 1 upright, 3 upside down, 6 and 8 on a side; mirrored ones are shown as stored. */
export type Orientation = 1 | 3 | 6 | 8;

/** Names and numbers of an image's dictionary (ISO 32000-1, 8.9.5); an indexed colour space brings its palette. */
export type ImageDictionary = {
  readonly ColorSpace: string | { readonly highest: number; readonly palette: Uint8Array };
  readonly BitsPerComponent: number;
  readonly Filter: string;
  readonly DecodeParms?: Readonly<Record<string, number>>;
};

/** What of an image file goes into a PDF as it is. */
export type ImageFacts = {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly dictionary: ImageDictionary;
  readonly data: Uint8Array;
};
