export interface GridPlace {
    readonly row: number;
    readonly column: number;
}
export interface GridSize {
    readonly rows: number;
    readonly columns: number;
    /** Rows that Page Up and Page Down pass. */
    readonly page: number;
}
/** Where a key leads in a grid (WAI-ARIA APG, grid pattern); undefined for a key that does not move. */
export declare const moveInGrid: (place: GridPlace, key: string, control: boolean, size: GridSize) => GridPlace | undefined;
