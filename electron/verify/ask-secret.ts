import { StringDecoder } from 'node:string_decoder';
import type { AskSecret } from './outcome';

interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks in the terminal and shows nothing of what is typed. Where the input is no terminal (a pipe, a
 * file) its first line is the answer.
 */
export function secretFrom({ input, output }: Terminal): AskSecret {
  return async (question) => {
    const isTerminal = input.isTTY;
    // Before the question: what is typed at once must not be shown either.
    if (isTerminal) input.setRawMode(true);
    output.write(question);
    try {
      return await firstLine(input);
    } finally {
      if (isTerminal) input.setRawMode(false);
      input.pause();
      output.write('\n');
    }
  };
}

const INTERRUPT = '\u0003';
const END = '\u0004';
const ERASERS = new Set(['\u007f', '\b']);

/** In raw mode the keys for erasing and giving up arrive as characters. */
function firstLine(input: NodeJS.ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    const decoder = new StringDecoder('utf8');
    let typed: readonly string[] = [];
    const finish = (answer: string | null): void => {
      input.off('data', take).off('end', onEnd);
      resolve(answer);
    };
    const onEnd = (): void => finish(typed.length > 0 ? typed.join('') : null);
    const take = (bytes: Buffer): void => {
      for (const character of decoder.write(bytes)) {
        if (character === '\r' || character === '\n') return finish(typed.join(''));
        if (input.isTTY && character === INTERRUPT) return finish(null);
        if (input.isTTY && character === END && typed.length === 0) return finish(null);
        typed = input.isTTY && ERASERS.has(character) ? typed.slice(0, -1) : [...typed, character];
      }
    };
    input.on('data', take).once('end', onEnd);
  });
}
