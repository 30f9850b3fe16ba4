import type { Argument, Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { EXIT_CODES } from '../../src/cli/exit-code.js';
import type { Io } from '../../src/cli/io.js';
import { addCompletion, makeProgram } from '../../src/cli/program.js';
import { bold, escape, italic, literal, manual, paragraph, section, subsection, tagged } from './roff.js';

/** `man/minutes.1`, from the program's definition. */
export function manualPage(): string {
  const program = definition();
  const commands = commandsOf(program);
  return manual(program.name(), 1, manifest.version, [
    section('Name'),
    `${program.name()} \\- read Finnish meeting minutes into structured data`,
    section('Synopsis'),
    ...commands.map((command) => paragraph(synopsis(program, command))),
    section('Description'),
    paragraph(escape(program.description())),
    paragraph(escape('Data goes to standard output or to files, findings and progress to standard error. Minutes are read as text; take it out of a PDF with “pdftotext -layout”.')),
    section('Options'),
    paragraph('Every command takes these:'),
    ...optionsOf(program).map(option),
    section('Commands'),
    ...commands.flatMap((command) => entry(program, command)),
    section('Exit status'),
    ...EXIT_CODES.map(([code, meaning]) => tagged(bold(String(code)), escape(meaning))),
    section('Environment'),
    tagged(bold('NO_COLOR'), 'without colour, if set to anything but an empty text'),
    tagged(bold('FORCE_COLOR'), 'with colour, also where there is no terminal; 0 is without'),
    section('Files'),
    tagged(`${bold('minutes.config.json')}, ${bold('minutes.config.yaml')}, ${bold('package.json')}`, `settings of ${bold('minutes parse')}, looked for in the working directory and above it`),
    tagged(bold('.minutes-cache'), `what ${bold('minutes parse --cache')} keeps`),
    section('Examples'),
    ...[program, ...commands].flatMap(examplesOf).filter(isFirst).map(literal),
    section('See also'),
    paragraph(`${bold('pdftotext')}(1), ${bold('jq')}(1), ${bold('sqlite3')}(1)`),
  ]);
}

const world: Io = { stdin: { isTTY: true, read: () => Promise.reject(new Error('not read')) }, stdout: { stream: process.stdout, isTTY: false }, stderr: { stream: process.stderr, isTTY: false }, env: {}, cwd: '.' };

function definition(): Command {
  const ignore = (): void => undefined;
  const program = makeProgram(manifest.version, world, ignore);
  addCompletion(program, world, ignore);
  return program;
}

const commandsOf = (program: Command): Command[] => program.createHelp().visibleCommands(program).filter((command) => command.name() !== 'help');
const isFirst = (text: string, index: number, texts: readonly string[]): boolean => texts.indexOf(text) === index;
const optionsOf = (command: Command): Option[] => command.createHelp().visibleOptions(command);

function synopsis(program: Command, command: Command): string {
  const required = optionsOf(command).filter(({ mandatory }) => mandatory);
  return [bold(`${program.name()} ${command.name()}`), '[options]', ...required.map((each) => termOf(each.flags.replace(/^-\w, /u, ''))), ...command.registeredArguments.map(argumentName)].join(' ');
}

function argumentName(argument: Argument): string {
  const name = italic(argument.name()) + (argument.variadic ? '...' : '');
  return argument.required ? name : `[${name}]`;
}

function entry(program: Command, command: Command): string[] {
  return [
    subsection(`${program.name()} ${command.name()}`),
    paragraph(escape(command.description())),
    ...command.registeredArguments.map((argument) => tagged(argumentName(argument), escape(sentence(argument.description, argument.argChoices, argument.defaultValue)))),
    ...optionsOf(command)
      .filter(({ long }) => long !== '--help')
      .map(option),
  ];
}

/** `-f, --format <format>` with what it does. */
function option({ flags, description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  return tagged(termOf(flags), escape(sentence(description, argChoices, defaultValueDescription ?? defaultValue)));
}

const termOf = (flags: string): string => flags.replace(/<[^>]+>|[^<]+/gu, (part) => (part.startsWith('<') ? italic(part.slice(1, -1)) : bold(part.trimEnd()) + (part.endsWith(' ') ? ' ' : '')));

/** A description with the values that are allowed and the one that is taken. */
function sentence(description: string, choices: readonly string[] | undefined, otherwise: unknown): string {
  const notes = [...(choices ? [`one of ${choices.join(', ')}`] : []), ...(typeof otherwise === 'string' ? [`${otherwise} if left out`] : [])];
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

/** The examples at the end of a command's help. */
function examplesOf(command: Command): string[] {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const examples = /\nExamples:\n([\s\S]*)$/u.exec(help)?.[1] ?? '';
  return examples.split('\n').flatMap((line) => line.trim() || []);
}
