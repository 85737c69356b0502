import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { requireTableEnding } from '../core/collate/write-table.ts';
import { isFailure } from '../../shared/domain/failure.ts';
import { isPortableId } from '../../shared/domain/ids.ts';
import { runCollate } from './commands/collate-command.ts';
import { runDemo } from './commands/demo-command.ts';
import {
  runIssue,
  runNewCa,
  runRevoke,
  runShowKey,
  type IssueOptions,
  type NewCaOptions,
  type RevokeOptions,
} from './commands/keys-command.ts';
import { runPack, type PackCommandOptions } from './commands/pack-command.ts';
import { runCheckScheme } from './commands/check-scheme-command.ts';
import { runImportScheme, type ImportOptions } from './commands/import-scheme-command.ts';
import { runListSchemes, runShowScheme } from './commands/schemes-command.ts';
import { runVerify } from './commands/verify-command.ts';
import { REVOCATION_REASONS } from '../core/signing/crl.ts';
import { KEY_PROFILES } from '../core/signing/issue-certificate.ts';
import { readAppVersion, resourceFolder, type CommandContext } from './environment.ts';
import { createOutput, type CliLanguage, type ExitStatus } from './output.ts';

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above zero');
  return value;
};

const fileId = (text: string): string => {
  if (!isPortableId(text)) throw new InvalidArgumentError('lower-case letters, digits, dash');
  return text;
};

const tableName = (text: string): string => {
  try {
    requireTableEnding(text);
    return text;
  } catch {
    throw new InvalidArgumentError('a name that ends in .xlsx, .csv or .json');
  }
};

/** Chinese unless the terminal's own language is set to something else; `--lang` decides. */
const guessLanguage = (): CliLanguage =>
  /^(?:zh|C|POSIX|$)/.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh-CN' : 'en';

interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: CliLanguage;
}

type Run = (context: CommandContext) => Promise<ExitStatus>;

/** Failures of the file that was looked at are the answer "wrong" (1); everything else could not run (2). */
const COULD_NOT_RUN = new Set([
  'file-unreadable',
  'target-gone',
  'disk-full',
  'not-found',
  'pin-wrong',
  'pin-wait',
  'copy-differs',
  'key-missing',
  'store-locked',
  'store-newer',
  'store-damaged',
  'pin-too-weak',
  'pin-too-obvious',
  'key-file-unsuitable',
  'certificate-not-for-signing',
  'input-invalid',
  'cancelled',
  'internal',
]);

const statusOf = (error: unknown): ExitStatus => (isFailure(error) && !COULD_NOT_RUN.has(error.code) ? 1 : 2);

const withCommon = (command: Command): Command =>
  command
    .option('--json', 'machine-readable answer on standard output')
    .addOption(new Option('--lang <language>', 'language of messages').choices(['zh-CN', 'en']));

/** Runs the command line and gives its exit status; never ends the process itself. */
export const runProgram = async (args: readonly string[]): Promise<ExitStatus> => {
  let status: ExitStatus = 0;
  const resources = resourceFolder();
  const execute = async (options: CommonOptions, run: Run): Promise<void> => {
    const language = options.lang ?? guessLanguage();
    const output = createOutput({ json: options.json === true, language, resources });
    try {
      status = await run({
        resources,
        appVersion: readAppVersion(),
        language,
        output,
        now: () => new Date(),
      });
    } catch (error) {
      output.explain(error);
      status = statusOf(error);
    }
  };

  const program = new Command('paneldesk')
    .description('Offline workspace for expert review panels 评审台')
    .version(readAppVersion())
    .exitOverride();
  program.configureHelp({ showGlobalOptions: true });
  // A host, started by the launcher and not by the commands over the core.
  program.addHelpText('after', '\nserve [options]  the loopback host: PanelDesk in a browser window');
  const add = (parent: Command, usage: string, description: string): Command =>
    withCommon(parent.command(usage).description(description)).exitOverride();

  add(program, 'demo', 'the whole job without a window, on the bundled sample')
    .requiredOption('--out <folder>', 'an empty or new folder for every file made')
    .option('--scheme <id>', 'built-in scheme', 'shaoxing-pilot-evaluation')
    .option('--experts <n>', 'how many of the sample’s experts take part', positive, 5)
    .action((options: CommonOptions & { out: string; scheme: string; experts: number }) =>
      execute(options, (context) => runDemo(context, options)),
    );

  add(
    program,
    'pack <folder>',
    'bureau: make a submission package from a folder with review.yaml (a supplement: with supplement.yaml) and one folder per submission',
  )
    .requiredOption('--out <file>', 'the file to write, *.review.zip or *.supplement.zip')
    .option('--supplements <package>', 'make a supplement to this package')
    .option('--after <supplement...>', 'earlier supplements of that package, in their order')
    .option('--key <p12>', 'sign with this key; its PIN comes from PANELDESK_PIN or --pin-file')
    .option('--pin-file <file>', 'file that holds the PIN')
    .option(
      '--crl <list>',
      'certificates that the bureau revoked (made by keys revoke); goes into the package',
    )
    .action((folder: string, options: CommonOptions & PackCommandOptions) =>
      execute(options, (context) => runPack(context, folder, options)),
    );

  add(program, 'verify <files...>', 'check a package, a return, any bag (ZIP or folder) or a signed PDF')
    .option('--trust <certificate...>', 'certificates (PEM or DER) whose holders are trusted', [])
    .option('--crl <list...>', 'revocation lists (PEM or DER) of the issuers', [])
    .action((files: string[], options: CommonOptions & { trust: string[]; crl: string[] }) =>
      execute(options, (context) => runVerify(context, files, options.trust, options.crl)),
    );

  add(program, 'collate <files...>', 'bureau: verify return packages and rank their submissions')
    .requiredOption('--out <table>', '.xlsx, .csv or .json', tableName)
    .option('--base <n>', 'what shares are shares of, where it is not all that were collated', positive)
    .action((files: string[], options: CommonOptions & { out: string; base?: number }) =>
      execute(options, (context) => runCollate(context, files, options.out, { base: options.base })),
    );

  const keys = program.command('keys').description('bureau keys').exitOverride();
  const keyOptions = (command: Command): Command =>
    command
      .requiredOption('--name <name>', 'whose key it is')
      .requiredOption('--out <folder>', 'an existing folder')
      .option('--days <n>', 'days of validity', positive, 1095)
      .addOption(new Option('--profile <kind>', 'of key; p256 unless the root is sm2').choices(KEY_PROFILES))
      .option('--pin-file <file>', 'file that holds the new PIN; PANELDESK_PIN otherwise');
  keyOptions(add(keys, 'new-ca', 'make the bureau’s root')).action((options: CommonOptions & NewCaOptions) =>
    execute(options, (context) => runNewCa(context, options)),
  );
  keyOptions(add(keys, 'issue', 'make an expert’s or the bureau’s signing key under the root'))
    .requiredOption('--root <p12>', 'the root’s key file')
    .requiredOption('--root-pin-file <file>', 'file that holds the root’s PIN')
    .requiredOption('--id <id>', 'short ASCII name, also the file’s name', fileId)
    .action((options: CommonOptions & IssueOptions) =>
      execute(options, (context) => runIssue(context, options)),
    );
  add(keys, 'show <certificate>', 'name, fingerprint and validity of a certificate, or of a key file’s')
    .option('--pin-file <file>', 'file that holds the PIN, for a *.p12')
    .action((file: string, options: CommonOptions & { pinFile?: string }) =>
      execute(options, (context) => runShowKey(context, file, options)),
    );
  add(keys, 'revoke', 'add certificates to the root’s list of revoked ones, or make that list anew')
    .requiredOption('--root <p12>', 'the root’s key file')
    .requiredOption('--root-pin-file <file>', 'file that holds the root’s PIN')
    .requiredOption('--crl <file>', 'the list: an existing one is added to, *.crl (PEM)')
    .option('--certificate <file...>', 'certificates (PEM or DER) to revoke', [])
    .addOption(
      new Option('--reason <reason>', 'why')
        .choices(REVOCATION_REASONS.filter((reason) => reason !== undefined && reason !== 'removeFromCRL'))
        .default('unspecified'),
    )
    .option('--days <n>', 'days until a newer list is due', positive, 90)
    .action((options: CommonOptions & RevokeOptions) =>
      execute(options, (context) => runRevoke(context, options)),
    );

  const schemes = program.command('schemes').description('review schemes').exitOverride();
  add(schemes, 'list', 'built-in schemes').action((options: CommonOptions) =>
    execute(options, runListSchemes),
  );
  add(schemes, 'show <id>', 'a built-in scheme as a table').action((id: string, options: CommonOptions) =>
    execute(options, (context) => runShowScheme(context, id)),
  );
  add(schemes, 'check <file>', 'check a bureau’s own scheme (YAML, JSON) or table of indicators (XLSX)')
    .option('--sheet <name>', 'page of a workbook; the first with a table otherwise')
    .action((file: string, options: CommonOptions & { sheet?: string }) =>
      execute(options, (context) => runCheckScheme(context, file, options)),
    );
  add(schemes, 'import <table>', 'make a scheme file from a bureau’s table of indicators (XLSX)')
    .requiredOption('--out <file>', 'the scheme file to write, *.yaml; an existing one is kept')
    .requiredOption('--id <id>', 'short ASCII name of the scheme', fileId)
    .requiredOption('--title <title>', 'what the review is called')
    .requiredOption('--policy <title>', 'title of the policy that the table belongs to')
    .requiredOption('--issuer <name>', 'who issued it')
    .option('--reference <number>', 'its document number')
    .option('--draft', 'the policy is a draft for comment')
    .addOption(
      new Option('--kind <kind>', 'what the review is for')
        .choices(['recognition', 'evaluation', 'admission', 'realignment'])
        .default('evaluation'),
    )
    .option('--document <title>', 'document that the rows are cited from; the table’s file name otherwise')
    .option('--article <article>', 'article that the rows are cited from; their cells otherwise')
    .option('--sheet <name>', 'page of the workbook; the first with a table otherwise')
    .action((file: string, options: CommonOptions & ImportOptions) =>
      execute(options, (context) => runImportScheme(context, file, options)),
    );

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
};
