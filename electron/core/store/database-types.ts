import type { RunResult } from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** Named parameters come as one object, positional ones as a tuple. */
type Bound<Parameters extends unknown[] | object> = Parameters extends unknown[] ? Parameters : [Parameters];

export interface ReadStatement<Parameters extends unknown[], Row> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  iterate(...parameters: Parameters): IterableIterator<Row>;
  /** Gives the first column itself instead of an object; `Row` is then the column's type. */
  pluck(toggle?: boolean): this;
}

export interface WriteStatement<Parameters extends unknown[], Row> extends ReadStatement<Parameters, Row> {
  run(...parameters: Parameters): RunResult;
}

/**
 * A database that may only be asked. Functions that read take this type, so that they cannot write by type: its
 * statements have no `run`. A `WritableDatabase` fits wherever a `ReadableDatabase` is wanted, never the reverse.
 */
export interface ReadableDatabase {
  readonly [readable]: true;
  prepare<Parameters extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): ReadStatement<Bound<Parameters>, Row>;
}

/** A database inside a command: statements can `run`, and several can be one transaction. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true;
  readonly inTransaction: boolean;
  prepare<Parameters extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): WriteStatement<Bound<Parameters>, Row>;
  /** Runs one or more statements without parameters and without results. */
  exec(sql: string): unknown;
  /** Gives a function that runs `work` in one transaction (a savepoint inside another): all of it or nothing. */
  transaction<Arguments extends unknown[], Result>(
    work: (...given: Arguments) => Result,
  ): (...given: Arguments) => Result;
}

/** What `openDatabase` gives to the one owner of the file. `close` folds the write-ahead log into the file. */
export interface OpenedDatabase extends WritableDatabase {
  readonly name: string;
  readonly open: boolean;
  close(): unknown;
}
